/** Lists of residents that staff upload: the imported register, the letters with personal codes. */
@NullMarked
package fr.comptoir.electorate.register;

import org.jspecify.annotations.NullMarked;
