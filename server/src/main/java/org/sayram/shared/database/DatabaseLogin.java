package org.sayram.shared.database;

/** One role of the database with its password; it never prints the password. */
public record DatabaseLogin(String user, String password) {
    @Override
    public String toString() {
        return "DatabaseLogin[" + user + "]";
    }
}
