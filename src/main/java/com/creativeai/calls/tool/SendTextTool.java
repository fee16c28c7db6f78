package com.creativeai.calls.tool;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.SendText;
import com.creativeai.calls.model.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Texts the person on the line. */
@ApplicationScoped
public class SendTextTool implements CallTool {
  @Inject SendText sendText;

  @Override
  public BuiltInTool tool() {
    return BuiltInTool.SEND_SMS;
  }

  @Override
  public String use(Call call, Map<String, String> arguments) {
    sendText.send(call, arguments.getOrDefault("text", ""));
    return "The message is sent.";
  }
}
