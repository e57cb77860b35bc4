package org.sayram.jt808;

/** An edition of the standard, as far as bytes differ. */
public enum Edition {
    /** JT/T 808-2011: short register message; the header is that of 2013. */
    OF_2011("2011"),
    /** JT/T 808-2013. */
    OF_2013("2013"),
    /** JT/T 808-2019: header with a protocol version and a phone number of 20 digits. */
    OF_2019("2019");

    private final String year;

    Edition(String year) {
        this.year = year;
    }

    /** The year, as people name the edition. */
    public String year() {
        return year;
    }

    /** Whether the header carries a protocol version and ten bytes of phone number. */
    public boolean isOf2019() {
        return this == OF_2019;
    }
}
