package org.sayram.operations;

import java.util.UUID;

/**
 * What an event body holds instead of a person's name or number.
 *
 * @param id where the value lies in the vault
 * @param saltedHash SHA-256 over a random salt of 16 bytes and the value, hex. The salt lies in the vault with the value: who opens
 *     it can prove what was kept, and once the key is destroyed nobody can find the value by trying all numbers
 */
public record VaultReference(UUID id, String saltedHash) {}
