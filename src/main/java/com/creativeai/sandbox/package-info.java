/**
 * The sandbox: stand-ins for MongoDB, Twilio and ElevenLabs that speak the same wire protocols
 * (RUN-2, SBX-1 to SBX-3), so that everything runs on a machine with none of them.
 *
 * <ul>
 *   <li>S1: Nothing of the product knows them; they are reached over sockets and HTTP only.
 *   <li>S2: They listen on 127.0.0.1, each on its own port, and can each run as a process of its
 *       own ({@code StoreMain}, {@code CarrierMain}, {@code AgentMain}).
 *   <li>S3: The product starts those whose part is not live and has no address set elsewhere.
 * </ul>
 */
@NullMarked
package com.creativeai.sandbox;

import org.jspecify.annotations.NullMarked;
