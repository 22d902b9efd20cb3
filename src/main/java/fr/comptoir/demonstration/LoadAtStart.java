package fr.comptoir.demonstration;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demonstration before the web server takes its first request: nobody walks into a house half built. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("comptoir.demonstration")
@ConditionalOnProperty(name = "comptoir.demonstration-loading", matchIfMissing = true)
class LoadAtStart implements SmartLifecycle {

    private final DemonstrationLoader loader;
    private volatile boolean running;

    LoadAtStart(DemonstrationLoader loader) {
        this.loader = loader;
    }

    @Override
    public void start() {
        running = true;
        if (loader.isLoaded()) {
            return;
        }
        var progress = new Progress(System.out);
        progress.say("Chargement de la démonstration : des données inventées, une minute au plus.");
        var start = System.nanoTime();
        loader.load(progress);
        progress.say("Démonstration chargée en %d secondes."
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
