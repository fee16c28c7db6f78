package com.creativeai.platform.ui;

import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Map;

/** Tries what somebody asked for, and tells where it was refused: at the field, else in a toast. */
public final class Attempt {
  private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

  private Attempt() {}

  /** True when it worked. */
  public static boolean of(String page, Runnable asked) {
    return of(page, Map.of(), asked);
  }

  /**
   * @param fields by the name that a problem calls them
   */
  public static boolean of(String page, Map<String, HasValidation> fields, Runnable asked) {
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      asked.run();
      return true;
    } catch (ProblemException refused) {
      show(fields, refused);
    } catch (RuntimeException failed) {
      String id = PageFailure.log(LOG, page, failed);
      Toasts.error(Texts.get("ui.attempt.failed", id));
    }
    return false;
  }

  private static void show(Map<String, HasValidation> fields, ProblemException refused) {
    List<FieldError> atFields =
        refused.errors().stream().filter(error -> fields.containsKey(error.field())).toList();
    for (FieldError error : atFields) {
      HasValidation field = fields.get(error.field());
      if (field != null) {
        field.setErrorMessage(error.message());
        field.setInvalid(true);
      }
    }
    if (atFields.isEmpty()) {
      Toasts.error(refused.detail());
    }
  }
}
