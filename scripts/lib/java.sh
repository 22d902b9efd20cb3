# shellcheck shell=bash
# Sourced by the scripts: finds a JDK 25 or newer and exports JAVA_HOME.

java_major() {
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge 25 ] 2>/dev/null
}

candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    local javac
    javac=$(command -v javac) && dirname "$(dirname "$(readlink -f "$javac")")"
    [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25 2>/dev/null
    printf '%s\n' /usr/lib/jvm/*/ "$HOME"/.sdkman/candidates/java/*/ | sort -r
}

find_jdk() {
    local home
    while IFS= read -r home; do
        home=${home%/}
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            export PATH=$home/bin:$PATH
            # Maven's own libraries would otherwise print four warnings at each start.
            export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
            return
        fi
    done < <(candidates)
    cat >&2 <<'HELP'
Il faut un JDK 25 (ou plus récent), et aucun n'a été trouvé dans JAVA_HOME, dans le PATH ni dans /usr/lib/jvm.

  Debian, Ubuntu   le paquet temurin-25-jdk, depuis le dépôt d'Adoptium :
                   https://adoptium.net/fr/installation/linux/
                   (ou openjdk-25-jdk si votre version le propose : apt-get install openjdk-25-jdk)
  macOS            brew install --cask temurin@25
  Sans droits      téléchargez l'archive de https://adoptium.net/fr/temurin/releases/?version=25,
                   décompressez-la, puis : export JAVA_HOME=/chemin/du/jdk-25

Relancez ensuite la même commande.
HELP
    exit 1
}

# Builds the jar when a source is newer than it.
build_jar() {
    local jar=target/comptoir.jar
    if [ ! -f "$jar" ] || [ -n "$(find pom.xml src/main -newer "$jar" -print -quit)" ]; then
        echo "Construction de l'application (une à deux minutes la première fois)…" >&2
        ./mvnw -q -B -ntp package -DskipTests
    fi
}

# Extracts the jar into this folder, again when it is newer.
extract_jar() {
    if [ ! -d "$1" ] || [ target/comptoir.jar -nt "$1" ]; then
        rm -rf "$1"
        java -Djarmode=tools -jar target/comptoir.jar extract --destination "$1"
    fi
}
