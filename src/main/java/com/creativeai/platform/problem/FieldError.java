package com.creativeai.platform.problem;

/**
 * What is wrong with one field.
 *
 * @param field the field's name in the request, dotted for nested ones
 * @param message what to do about it, for a person
 */
public record FieldError(String field, String message) {}
