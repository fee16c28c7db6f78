package com.creativeai.agents.suite;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.FakeAgentProvider;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.InMemoryDirectory;
import com.creativeai.agents.InMemoryWorkshop;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.port.SimulatedTalks;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.limit.Allowance;
import java.time.Duration;
import java.util.concurrent.Executor;

/** What is done with suites, in memory. */
public final class SuiteUseCases {
  public final MovingClock clock = new MovingClock();
  public final InMemoryWorkshop workshop = new InMemoryWorkshop();
  public final ReadAgents agents = new ReadAgents(workshop, new InMemoryDirectory(workshop));
  public final InMemorySuites stores = new InMemorySuites();
  public final FakeAgentProvider provider = new FakeAgentProvider();
  public final RecordedAudit audit = new RecordedAudit();
  public final LiveTopics topics = new LiveTopics();
  public final EditSuite edit = new EditSuite(agents, stores);
  public final ReadRuns read = new ReadRuns(agents, stores);
  public final AgentAccounts accounts = InMemoryAccounts.none();
  final EndRun endings = new EndRun(stores, provider, accounts, topics, clock);

  /** How test calls go. */
  public SimulatedTalks talks =
      (agent, persona, spec, mostTurns) -> Tests.talk(Verdict.Judgement.MET);

  /** Whether there may be one more run. */
  public boolean granted = true;

  /**
   * @param executor runs what is done beside everything else
   */
  public RunSuite runner(Executor executor) {
    HoldTests hold = new HoldTests(executor);
    hold.provider = provider;
    hold.accounts = accounts;
    hold.talks = talks;
    hold.runs = stores;
    hold.endings = endings;
    hold.topics = topics;
    hold.clock = clock;
    RunSuite run = new RunSuite();
    run.agents = agents;
    run.suites = edit;
    run.runs = stores;
    run.tests = hold;
    run.audit = audit;
    run.limiter = (bucket, limit) -> new Allowance(granted, 10, 0, Duration.ZERO, Duration.ZERO);
    run.ids = new IdGenerator(clock);
    run.clock = clock;
    return run;
  }
}
