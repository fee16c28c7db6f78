package com.creativeai.identity.rest;

import com.creativeai.identity.EnrollFactor.Enrolled;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The dialect's answer to a factor that is to be set up. */
public record EnrolledJson(
    String id, String type, @JsonProperty("friendly_name") String friendlyName, TotpJson totp) {

  /** What the authenticator app needs; the client shows {@code qr_code} as a picture. */
  public record TotpJson(@JsonProperty("qr_code") String qrCode, String secret, String uri) {
    @Override
    public String toString() {
      return "TotpJson[secret]";
    }
  }

  static EnrolledJson of(Enrolled enrolled) {
    return new EnrolledJson(
        enrolled.factor().id().toString(),
        FactorJson.TYPE,
        enrolled.factor().name(),
        new TotpJson(enrolled.picture(), enrolled.secret().text(), enrolled.uri()));
  }
}
