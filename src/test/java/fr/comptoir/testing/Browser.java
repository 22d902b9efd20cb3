package fr.comptoir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person in front of a screen: opens pages, reads, clicks and types by the words on the page. After each step the page
 * is checked: no accessibility violation, no horizontal scrolling, no failure page.
 */
public final class Browser {

    private static final Map<Boolean, ChromeDriver> DRIVERS = new HashMap<>();

    private static final int SCREEN_HEIGHT = 900;

    private final ChromeDriver driver;
    private final String origin;
    private final boolean script;
    private int width;

    private Browser(ChromeDriver driver, String origin, boolean script) {
        this.driver = driver;
        this.origin = origin;
        this.script = script;
    }

    static synchronized Browser fresh(String origin, boolean script) {
        var driver = DRIVERS.computeIfAbsent(script, _ -> start());
        driver.get(origin + "/favicon.ico");
        driver.manage().deleteAllCookies();
        var browser = new Browser(driver, origin, script);
        browser.runScripts(script);
        return browser.wide();
    }

    private static ChromeDriver start() {
        var options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--lang=fr");
        executable("CHROMIUM", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .ifPresent(options::setBinary);
        var service = new ChromeDriverService.Builder();
        executable("CHROMEDRIVER", "/usr/bin/chromedriver").ifPresent(service::usingDriverExecutable);
        var driver = new ChromeDriver(service.usingAnyFreePort().build(), options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static java.util.Optional<File> executable(String variable, String... usual) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(usual))
                .map(File::new)
                .filter(File::canExecute)
                .findFirst();
    }

    /** The width of a desktop screen, 1280 px. */
    public Browser wide() {
        return size(1280);
    }

    /** The width of a small phone, 320 px. */
    public Browser narrow() {
        return size(320);
    }

    /** The width of a tablet held upright, 768 px. */
    public Browser tablet() {
        return size(768);
    }

    private Browser size(int width) {
        this.width = width;
        driver.manage().window().setSize(new Dimension(width, SCREEN_HEIGHT));
        emulate(width, SCREEN_HEIGHT);
        return this;
    }

    /** A headless window has a minimum width; the emulated screen has not. */
    private void emulate(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens an address of the application. */
    public Browser open(String path) {
        driver.get(path.startsWith("http") ? path : origin + path);
        return check();
    }

    /** Clicks the link, button or label with these words. */
    public Browser click(String words) {
        var target = clickable(words);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
        var page = driver.findElement(By.tagName("html"));
        var elsewhere = navigates(target);
        target.click();
        if (elsewhere) {
            settle(page);
        }
        return check();
    }

    /** A click that loads another page makes the old one stale: then the new one is waited for, however slow it is. */
    private void settle(WebElement page) {
        waiting(60).until(_ -> gone(page));
        waiting(60).until(d -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    /** Asks often: most pages are there in a few hundredths of a second, and a journey has a hundred of them. */
    private WebDriverWait waiting(int seconds) {
        return new WebDriverWait(driver, Duration.ofSeconds(seconds), Duration.ofMillis(20));
    }

    private static boolean gone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (org.openqa.selenium.WebDriverException e) {
            // Stale, or in between: « Node with given id does not belong to the document ».
            return true;
        }
    }

    /** Whether a click on this element asks the server for a page: a link elsewhere, or a button of a form that is filled in. */
    private boolean navigates(WebElement target) {
        return Boolean.TRUE.equals(driver.executeScript("""
                const it = arguments[0];
                if (it.tagName === 'A') return !(it.getAttribute('href') || '#').startsWith('#') && !it.hasAttribute('download');
                return it.tagName === 'BUTTON' && it.type === 'submit' && !!it.form
                    && (it.form.noValidate || it.formNoValidate || it.form.checkValidity());
                """, target));
    }

    private WebElement clickable(String words) {
        var quoted = "\"" + words + "\"";
        var text = "normalize-space(translate(., '\u00a0\u202f', '  '))";
        var exact = "//*[self::a or self::button or self::label or self::summary][" + text + "=" + quoted + "]";
        var part =
                "//*[self::a or self::button or self::label or self::summary][contains(" + text + ", " + quoted + ")]";
        return Stream.of(exact, part)
                .flatMap(path -> driver.findElements(By.xpath(path)).stream())
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("nothing to click says « " + words + " » on " + url() + "\n" + text()));
    }

    /** Types into the field with this label, in place of what it held. */
    public Browser fill(String label, String value) {
        var field = field(label);
        if ("date".equals(field.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
        return this;
    }

    /** Types into the field with this label in the group of fields with this legend. */
    public Browser fill(String legend, String label, String value) {
        var field = field(group(legend), label);
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Chooses an option in the list with this label in the group of fields with this legend. */
    public Browser select(String legend, String label, String option) {
        new Select(field(group(legend), label)).selectByVisibleText(option);
        return this;
    }

    private static String group(String legend) {
        return "//fieldset[legend[normalize-space(translate(., '\u00a0\u202f', '  '))=\"" + legend + "\"]]";
    }

    /** Types a date into the field with this name, where several have the same label. */
    public Browser date(String name, String value) {
        var field = driver.findElement(By.name(name));
        if (script) {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            field.sendKeys(value);
        }
        return this;
    }

    /** Chooses an option, by its words, in the list with this label. */
    public Browser select(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
        return this;
    }

    /** Ticks a project of a ballot paper, or takes the tick away. */
    public Browser tick(String project) {
        var text = "normalize-space(translate(., '\u00a0\u202f', '  '))";
        var card = driver.findElement(
                By.xpath("//label[.//input[@type='checkbox']][contains(" + text + ", \"" + project + "\")]"));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", card);
        card.click();
        return check();
    }

    /** Marks a project of a ballot paper: clicks the box with these words in its group. */
    public Browser mark(String project, String words) {
        var text = "normalize-space(translate(., '\u00a0\u202f', '  '))";
        var box = driver.findElement(By.xpath("//*[@role='radiogroup'][.//*[contains(" + text + ", \"" + project
                + "\")]]//label[" + text + "=\"" + words + "\"]"));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", box);
        box.click();
        return check();
    }

    /** Presses the button that says this to those who listen to the page. */
    public Browser press(String name) {
        var button = driver.findElements(By.cssSelector("button[aria-label]")).stream()
                .filter(found -> name.equals(
                        String.valueOf(found.getDomAttribute("aria-label")).replaceAll("[\\u00a0\\u202f]", " ")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button is called « " + name + " » on " + url()));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
        return check();
    }

    private WebElement field(String label) {
        return field("", label);
    }

    private WebElement field(String where, String label) {
        var quoted = "\"" + label + "\"";
        return driver
                .findElements(By.xpath(where
                        + "//label[starts-with(normalize-space(translate(., '\u00a0\u202f', '  ')), " + quoted + ")]"))
                .stream()
                .map(found -> driver.findElement(By.id(String.valueOf(found.getDomAttribute("for")))))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no field is labelled « " + label + " » on " + url() + "\n" + text()));
    }

    /** Becomes the browser of somebody else: no cookie is left. */
    public Browser clearCookies() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** Presses « back », and says what the screen shows then, be it a page of the browser's own. */
    public String back() {
        driver.navigate().back();
        return text();
    }

    /** Lets this time go by for the scripts of the page, without a gesture. */
    public Browser idle(Duration time) {
        driver.executeScript("const now = Date.now; Date.now = () => now() + arguments[0]", time.toMillis());
        return this;
    }

    /** Waits until something that the page does by itself has happened. */
    public Browser await(java.util.function.BooleanSupplier happened) {
        waiting(10).until(_ -> happened.getAsBoolean());
        return this;
    }

    /** Asserts that the page says these words. */
    public Browser see(String... words) {
        assertThat(text()).as("text of %s", url()).contains(words);
        return this;
    }

    /** Asserts that the page does not say these words. */
    public Browser doNotSee(String... words) {
        assertThat(text()).as("text of %s", url()).doesNotContain(words);
        return this;
    }

    /** The visible text of the page, its no-break spaces as plain ones. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText().replaceAll("[\\u00a0\\u202f]", " ");
    }

    /** The visible text of the first element that the CSS selector finds. */
    public String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    /** The value of an attribute of the first element that the CSS selector finds. */
    public String attribute(String css, String name) {
        return String.valueOf(driver.findElement(By.cssSelector(css)).getDomAttribute(name));
    }

    /** What is typed in the first field that the CSS selector finds. */
    public String value(String css) {
        return String.valueOf(driver.findElement(By.cssSelector(css)).getDomProperty("value"));
    }

    /** How many elements the CSS selector finds. */
    public int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** The address of the page, without the origin. */
    public String url() {
        return String.valueOf(driver.getCurrentUrl()).replace(origin, "");
    }

    /** The value of a cookie, or nothing. */
    public java.util.Optional<String> cookie(String name) {
        return java.util.Optional.ofNullable(driver.manage().getCookieNamed(name))
                .map(org.openqa.selenium.Cookie::getValue);
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}; it fits in the screen, whose width may have changed. */
    public Browser picture(String name) {
        fits();
        try {
            var folder = Files.createDirectories(Path.of("target/screenshots"));
            var height = driver.executeScript("return document.documentElement.scrollHeight");
            emulate(width, Integer.parseInt(String.valueOf(height)));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Not captured beyond the screen: clicks miss after that.
        emulate(width, SCREEN_HEIGHT);
        return this;
    }

    /** Lets the pages run their scripts or not; what the driver itself asks of a page works in both cases. */
    private void runScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    private Browser check() {
        // axe waits with timers, which a page without scripts has not; the page's own scripts were not loaded.
        runScripts(true);
        assertThat(violations()).as("accessibility of %s", url()).isEmpty();
        runScripts(script);
        fits();
        return this;
    }

    private void fits() {
        var overflow = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(Integer.parseInt(String.valueOf(overflow)))
                .as("horizontal scrolling of %s", url())
                .isLessThanOrEqualTo(1);
    }

    private List<String> violations() {
        return new AxeBuilder()
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(Browser::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** Whether the pages' JavaScript runs. */
    public boolean runsScript() {
        return script;
    }
}
