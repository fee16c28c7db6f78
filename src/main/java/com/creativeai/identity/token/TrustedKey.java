package com.creativeai.identity.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;

/** A key whose signatures count, made with one algorithm only (T4). */
record TrustedKey(JWSAlgorithm algorithm, JWSVerifier verifier) {}
