package org.sayram.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.sayram.MovableClock;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Long work shows how far it is, ends when asked, and does not look alive when its program is dead. */
@ServerTest
@Import(MovableClock.Configuration.class)
class JobsTest {
    private static final String ME = "person:me";

    @Autowired
    Jobs jobs;

    @Autowired
    JobStore store;

    @Autowired
    MovableClock clock;

    @Test
    void showsHowFarItIsAndThatItIsDone() throws InterruptedException {
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        UUID id = jobs.start("test.count", ME, progress -> {
            progress.report(5, 10);
            halfway.countDown();
            goOn.await();
            progress.report(10, 10);
        });
        assertThat(halfway.await(20, TimeUnit.SECONDS)).isTrue();

        Job half = jobs.get(id, ME);
        goOn.countDown();

        assertThat(half.state()).isEqualTo(Job.State.RUNNING);
        assertThat(half.done()).isEqualTo(5);
        assertThat(half.total()).isEqualTo(10);
        Job end = await(id, job -> job.state() != Job.State.RUNNING);
        assertThat(end.state()).isEqualTo(Job.State.DONE);
        assertThat(end.done()).isEqualTo(10);
        assertThat(end.endedAt()).isNotNull();
    }

    @Test
    void endsAtItsNextReportWhenItsPersonAsks() {
        var goOn = new CountDownLatch(1);
        UUID id = jobs.start("test.long", ME, progress -> {
            goOn.await();
            for (int i = 0; ; i++) {
                progress.report(i, Long.MAX_VALUE);
            }
        });

        assertThatThrownBy(() -> jobs.cancel(id, "person:other")).hasMessageContaining("no-such-job");
        jobs.cancel(id, ME);
        goOn.countDown();

        assertThat(await(id, job -> job.state() != Job.State.RUNNING).state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void keepsWhatWentWrong() {
        UUID id = jobs.start("test.fails", ME, progress -> {
            throw new IllegalStateException("the file ends in line 7");
        });

        Job end = await(id, job -> job.state() != Job.State.RUNNING);
        assertThat(end.state()).isEqualTo(Job.State.FAILED);
        assertThat(end.error()).isEqualTo("the file ends in line 7");
    }

    @Test
    void showsTheWorkOfADeadProgramAsInterrupted() {
        UUID id = UUID.randomUUID();
        store.add(id, "test.dead", ME, clock.instant());

        clock.advance(Duration.ofSeconds(30));
        jobs.beat();
        assertThat(jobs.get(id, ME).state()).isEqualTo(Job.State.RUNNING);
        clock.advance(Duration.ofSeconds(31));
        jobs.beat();
        assertThat(jobs.get(id, ME).state()).isEqualTo(Job.State.INTERRUPTED);
    }

    @Test
    void showsNobodyElsesJobs() {
        UUID id = UUID.randomUUID();
        store.add(id, "test.mine", ME, clock.instant());

        assertThat(jobs.list(ME)).extracting(Job::id).contains(id);
        assertThat(jobs.list("person:other")).extracting(Job::id).doesNotContain(id);
        assertThatThrownBy(() -> jobs.get(id, "person:other")).hasMessageContaining("no-such-job");
    }

    private Job await(UUID id, Predicate<Job> wanted) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < giveUp) {
            Job job = jobs.get(id, ME);
            if (wanted.test(job)) {
                return job;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("still " + jobs.get(id, ME));
    }
}
