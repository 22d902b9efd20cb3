package fr.comptoir.electorate.register;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads lists in the background, one at a time on each node, and goes on with those that a stopped node left. */
@Component
class ListRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ListRunner.class);

    private final ListRun run;
    private final ResidentLists lists;
    private final ListFolder folder;
    private final RegisterEntries entries;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("lists").daemon().factory());

    ListRunner(ListRun run, ResidentLists lists, ListFolder folder, RegisterEntries entries) {
        this.run = run;
        this.lists = lists;
        this.folder = folder;
        this.entries = entries;
    }

    /** Reads this list as soon as the worker is free. */
    void wake(ListId id) {
        worker.execute(() -> {
            try {
                run.read(id);
            } catch (RuntimeException e) {
                // Left as it is: another try begins in half a minute.
                log.error("the reading of list {} broke off", id.value(), e);
            }
        });
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 20_000)
    void goOn() {
        lists.unattended().stream().filter(folder::has).forEach(this::wake);
    }

    /** Deletes files that nobody came back for, and the entries of registers that no longer count. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void tidy() {
        for (var id : lists.forgotten()) {
            if (lists.move(id, ListStatus.MAPPING, ListStatus.DROPPED, "")
                    || lists.move(id, ListStatus.READY, ListStatus.DROPPED, "")) {
                folder.delete(id);
            }
        }
        entries.deleteUnused();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
