package com.creativeai.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** SBX-2 (G2): what the agent says follows the prompt, the first message and what was heard. */
class DialogueTest {
  private static final DialogueRules RULES = DialogueRules.english();
  private static final String DENTIST =
      "You are Anna, a friendly receptionist at Brightside Dental. Be polite. Please confirm the"
          + " appointment on Tuesday at 3 pm and ask whether they need parking. The clinic is on"
          + " Oak Street. If they hesitate, offer nothing.";

  private static Dialogue dialogue(String prompt, String firstMessage) {
    return new Dialogue(
        Brief.of(prompt, "Concierge", RULES), firstMessage, RULES, new ToolBox(List.of(), RULES));
  }

  @Test
  void sentencesOfThePromptBecomeTheAgenda() {
    Brief brief = Brief.of(DENTIST, "Concierge", RULES);
    assertThat(brief.who()).isEqualTo("Anna from Brightside Dental");
    assertThat(brief.agenda())
        .containsExactly(
            "I would like to confirm the appointment on Tuesday at 3 pm. Is that right?",
            "May I ask whether you need parking?");
    assertThat(brief.topic()).isEqualTo("the appointment on Tuesday at 3 pm");
    assertThat(brief.facts()).contains("The clinic is on Oak Street");
  }

  @Test
  void instructionsInManyFormsAreSpokenToTheCaller() {
    assertThat(
            Brief.of(
                    "- Tell the customer about our summer sale\n- Offer them a discount",
                    "A",
                    RULES)
                .agenda())
        .containsExactly(
            "I wanted to tell you about our summer sale.",
            "I can offer you a discount. Would you like that?");
    assertThat(
            Brief.of(
                    "Your task is to remind them that their car is ready. Then ask when they will"
                        + " collect it.",
                    "A",
                    RULES)
                .agenda())
        .containsExactly(
            "Just a reminder: your car is ready.", "May I ask when you will collect it?");
    assertThat(
            Brief.of(
                    "Call the customer to schedule a visit, then thank them for their time.",
                    "A",
                    RULES)
                .agenda())
        .containsExactly(
            "I would like to arrange a visit. Would that suit you?", "Thank you for your time.");
  }

  @Test
  void emptyPromptGivesAShortPleasantTalk() {
    Dialogue talk = dialogue("", "Hello there.");
    assertThat(talk.opening().text()).isEqualTo("Hello there.");
    assertThat(talk.answer("Hello.").text()).contains("How is your day");
    assertThat(talk.answer("Quite sunny here, thanks.").text())
        .contains("sunny")
        .contains("talk about");
    assertThat(talk.answer("Holidays in Norway.").text())
        .contains("Norway")
        .contains("anything else");
    Reply last = talk.answer("No, thank you.");
    assertThat(last.ends()).isTrue();
    assertThat(last.text()).contains("Goodbye");
    assertThat(talk.outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void questionsAreAnsweredFromThePromptAndTheOpenPointComesAgain() {
    Dialogue talk = dialogue(DENTIST, "Hello.");
    talk.opening();
    talk.answer("Hi.");
    assertThat(talk.answer("Where is the clinic?").text())
        .isEqualTo(
            "The clinic is on Oak Street. I would like to confirm the appointment on Tuesday at 3"
                + " pm. Is that right?");
    assertThat(talk.answer("What about my cat?").text()).contains("not sure").contains("cat");
  }

  @Test
  void documentsInThePromptAnswerQuestionsAndAreNoTasks() {
    String prompt =
        DENTIST
            + "\n\n"
            + "<document name=\"Parking\">\n"
            + "Ask at the gate.\n"
            + "Parking costs two euros.\n"
            + "</document>";
    assertThat(Brief.of(prompt, "Concierge", RULES).agenda())
        .isEqualTo(Brief.of(DENTIST, "Concierge", RULES).agenda());
    Dialogue talk = dialogue(prompt, "Hello.");
    talk.opening();
    talk.answer("Hi.");
    assertThat(talk.answer("What does the parking cost?").text())
        .contains("Parking costs two euros");
  }

  @Test
  void contextualUpdatesAnswerQuestions() {
    Dialogue talk = dialogue("", "Hello.");
    talk.opening();
    talk.learn("The parcel arrives on Friday.");
    assertThat(talk.answer("When does my parcel arrive?").text())
        .contains("parcel arrives on Friday");
  }

  @Test
  void wishNotToBeCalledIsObeyed() {
    assertEnds("Please don't call me again.", Outcome.OPTED_OUT, "We will not call you again");
    assertEnds("Take me off your list!", Outcome.OPTED_OUT, "sorry");
  }

  @Test
  void callersWhoCannotTalkAreLeftInPeace() {
    assertEnds("I'm busy right now.", Outcome.CALL_BACK, "again later");
    assertEnds("Sorry, wrong number.", Outcome.WRONG_NUMBER, "wrong number");
    assertEnds("I am not interested.", Outcome.DECLINED, "Thank you");
    assertEnds("Can I speak to a human?", Outcome.HUMAN_WANTED, "colleague");
    assertEnds("Okay, goodbye.", Outcome.CUT_SHORT, "Goodbye");
  }

  private static void assertEnds(String heard, Outcome outcome, String words) {
    Dialogue talk = dialogue(DENTIST, "Hello.");
    talk.opening();
    Reply reply = talk.answer(heard);
    assertThat(reply.ends()).as(heard).isTrue();
    assertThat(reply.text()).contains(words);
    assertThat(talk.outcome()).isEqualTo(outcome);
  }

  @Test
  void voicemailGetsTheReasonOfTheCall() {
    Dialogue talk = dialogue(DENTIST, "Hello.");
    talk.opening();
    Reply reply = talk.answer("You have reached Bob, leave a message after the tone.");
    assertThat(reply.text())
        .contains("Anna from Brightside Dental")
        .contains("calling about the appointment on Tuesday");
    assertThat(reply.ends()).isTrue();
  }

  @Test
  void callScreeningHearsNameAndReasonAndTheHumanTheGreeting() {
    Dialogue talk = dialogue(DENTIST, "Hello, Anna here.");
    talk.opening();
    assertThat(talk.answer("Please state your name and why you're calling.").text())
        .contains("Anna from Brightside Dental")
        .contains("the appointment");
    assertThat(talk.answer("Thanks, please hold.").text()).isEmpty();
    assertThat(talk.answer("Yes?").text()).isEqualTo("Hello, Anna here.");
    assertThat(talk.answer("Hello, how are you?").text()).contains("fine, thank you");
  }

  @Test
  void greetingOverTheFirstMessageMakesItComeAgain() {
    Dialogue talk = dialogue(DENTIST, "Hello, Anna here.");
    talk.opening();
    talk.interrupted(0.2);
    assertThat(talk.answer("Hello?").text()).isEqualTo("Hello, Anna here.");
  }

  @Test
  void pointNobodyHeardIsMadeAgain() {
    Dialogue talk = dialogue(DENTIST, "Hello.");
    talk.opening();
    assertThat(talk.answer("Hi.").text()).contains("confirm the appointment");
    talk.interrupted(0.1);
    assertThat(talk.answer("My dog is barking.").text()).contains("confirm the appointment");
    talk.interrupted(0.9);
    assertThat(talk.answer("Yes.").text()).contains("parking");
  }

  @Test
  void repeatsWhenAsked() {
    Dialogue talk = dialogue(DENTIST, "Hello.");
    talk.opening();
    String line = talk.answer("Hi.").text();
    assertThat(talk.answer("Sorry, could you say that again?").text()).isEqualTo(line);
  }

  @Test
  void nudgesTwiceThenLeaves() {
    Dialogue talk = dialogue("", "Hello.");
    assertThat(talk.nudge().text()).isEqualTo("Are you still there?");
    assertThat(talk.nudge().ends()).isFalse();
    assertThat(talk.nudge().ends()).isTrue();
    assertThat(talk.outcome()).isEqualTo(Outcome.NO_INPUT);
  }

  @Test
  void speechWithoutWordsStillMovesTheConversationOn() {
    Dialogue talk = dialogue(DENTIST, "Hello.");
    talk.opening();
    assertThat(talk.answerWithoutWords().text()).contains("heard").contains("appointment");
  }
}
