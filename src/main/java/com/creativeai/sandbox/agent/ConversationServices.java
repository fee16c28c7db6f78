package com.creativeai.sandbox.agent;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What every conversation shares: threads, words, the archive and the webhook. */
record ConversationServices(
    Clock clock,
    ScheduledExecutorService threads,
    Executor voices,
    DialogueRules rules,
    ToolCatalog tools,
    ConversationArchive archive,
    PostCallWebhook webhook) {}
