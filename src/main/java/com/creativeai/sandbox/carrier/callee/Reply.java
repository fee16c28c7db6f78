package com.creativeai.sandbox.carrier.callee;

/** What a person says next, and whether the phone is put down afterwards. */
public record Reply(String text, boolean hangsUp) {}
