package com.creativeai.calls.rest;

import java.util.List;

/** The numbers of the organization. */
public record NumberListJson(List<NumberJson> numbers) {}
