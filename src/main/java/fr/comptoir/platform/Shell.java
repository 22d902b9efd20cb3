package fr.comptoir.platform;

import java.util.List;

/**
 * What every page shows around its content.
 *
 * @param brand the name in the header
 * @param collectivity the public body
 * @param demonstration whether the data are invented
 * @param path the current address, for the language links
 * @param staffName the signed-in staff member, or an empty string
 * @param staffMenu what they may open
 */
public record Shell(
        String brand,
        String collectivity,
        boolean demonstration,
        String path,
        String staffName,
        List<StaffMenu.Entry> staffMenu) {}
