package org.sayram.operations;

import java.util.UUID;

/**
 * What an event body holds instead of a person's name or number.
 *
 * @param id where the value lies in the vault
 * @param saltedHash SHA-256 over a random salt and the value, hex, salt first: proves later what was kept without telling it
 */
public record VaultReference(UUID id, String saltedHash) {}
