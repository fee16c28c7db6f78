package com.creativeai.agents;

class InMemoryWorkshopTest extends AgentWorkshopContract {
  private final AgentWorkshop workshop = new InMemoryWorkshop();

  @Override
  protected AgentWorkshop workshop() {
    return workshop;
  }
}
