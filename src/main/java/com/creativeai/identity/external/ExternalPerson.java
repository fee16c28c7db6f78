package com.creativeai.identity.external;

import com.creativeai.identity.EmailAddress;

/** A person as a provider knows them, with an address it has verified. */
public record ExternalPerson(EmailAddress email, String name) {}
