package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;

/** Pages that show the tests of an agent are told here that a run went on. */
public record RunTopic(AgentId agent) {}
