package fr.comptoir.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A block of internet addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a lone address is a
 * block of one.
 *
 * @param first an address of the block whose other bits are zero
 * @param bits how many leading bits its addresses share
 */
public record AddressRange(InetAddress first, int bits) {

    /** Cuts the address down to its block. */
    public AddressRange {
        first = cut(first, bits);
    }

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException when it is none; names are never looked up
     */
    public static AddressRange of(String text) {
        var parts = text.strip().split("/", -1);
        var address = InetAddress.ofLiteral(parts[0]);
        var all = address.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (parts.length > 2 || bits < 0 || bits > all) {
            throw new IllegalArgumentException("adresses attendues sous la forme 10.0.0.0/8 : " + text);
        }
        return new AddressRange(address, bits);
    }

    /** Whether an address lies in this block. IPv4 and IPv6 never meet. */
    public boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && cut(address, bits).equals(first);
    }

    private static InetAddress cut(InetAddress address, int bits) {
        var bytes = address.getAddress();
        for (var index = 0; index < bytes.length; index++) {
            var kept = Math.clamp(bits - index * (long) Byte.SIZE, 0, Byte.SIZE);
            bytes[index] &= (byte) (0xff << (Byte.SIZE - kept));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(Arrays.toString(bytes), impossible);
        }
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
