package community.mhc.local.stack;

import static community.mhc.local.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(60));

    @TempDir
    private Path directory;

    private Supervisor supervisor;

    @AfterEach
    void stopAll() throws Exception {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    @Test
    void everythingStartsAndStopsInTheReverseOrder() throws Exception {
        start(Map.of());
        supervisor.stop();
        diary().filteredOn(line -> line.startsWith("stop"))
                .containsExactly("stop door", "stop chat", "stop broker", "stop database");
        assertThat(starts("database")).hasSize(1);
        assertThat(Memory.read(data()).processes()).isEmpty();
    }

    @Test
    void aKilledServiceComesBackAndTheGatewayIsToldMeanwhile() throws Exception {
        start(Map.of());
        var before = status("chat");
        assertThat(instances()).contains("\"chat\":[\"http://127.0.0.1:" + before.port() + "\"]");
        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
        eventually("the gateway knows that it is gone", () -> !instances().contains("http"));
        eventually("it is ready again", () -> status("chat").state() == State.READY);
        assertThat(status("chat").pid()).isNotEqualTo(before.pid());
        assertThat(status("chat").port()).isEqualTo(before.port());
        assertThat(status("chat").restarts()).isEqualTo(1);
        assertThat(status("database").restarts()).isZero();
    }

    @Test
    void theLongerAProcessKeepsDyingTheLongerThePauses() throws Exception {
        supervisor = new Supervisor(new TinyPlan(data().of("diary"), Map.of("chat", "dies")), data(), QUICK);
        supervisor.start();
        eventually("it was started five times", () -> starts("chat").size() >= 5);
        var times = starts("chat");
        for (int i = 1; i < 5; i++) {
            assertThat(times.get(i) - times.get(i - 1))
                    .as("pause " + i)
                    .isGreaterThanOrEqualTo(QUICK.pause(i).toMillis());
        }
        assertThat(status("door").state()).isEqualTo(State.READY);
    }

    @Test
    void aProcessThatRefusesToStopIsKilledInTheEnd() throws Exception {
        start(Map.of("chat", "stubborn"));
        var chat = ProcessHandle.of(status("chat").pid()).orElseThrow();
        long began = System.nanoTime();
        supervisor.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(TinyPlan.PATIENCE);
        assertThat(Pid.isAlive(chat)).isFalse();
    }

    @Test
    void aServiceIsScaledUpAndDown() throws Exception {
        start(Map.of());
        assertThat(supervisor.scale("chat", 3)).isTrue();
        eventually("the gateway knows all three", () -> instances().split("http").length == 4);
        assertThat(supervisor.scale("chat", 1)).isTrue();
        assertThat(supervisor.status())
                .extracting(ProcessStatus::name)
                .contains("chat")
                .doesNotContain("chat-2", "chat-3");
        eventually("the gateway knows the one", () -> instances().split("http").length == 2);
        assertThat(supervisor.scale("database", 2)).isFalse();
        assertThat(supervisor.scale("chat", 0)).isFalse();
    }

    @Test
    void aRestartGivesAServiceAnotherProcessOnTheSamePort() throws Exception {
        start(Map.of());
        var before = status("chat");
        assertThat(supervisor.restart("chat")).isTrue();
        assertThat(status("chat").pid()).isNotEqualTo(before.pid());
        assertThat(status("chat").port()).isEqualTo(before.port());
        assertThat(status("chat").restarts()).isZero();
        assertThat(supervisor.restart("nobody")).isFalse();
    }

    @Test
    void afterTheSupervisorWasKilledTheNextOneTakesOverWhatRuns() throws Exception {
        var first = TinyStack.start(data());
        awaitReady();
        var pids =
                control().status().processes().stream().map(ProcessStatus::pid).toList();
        first.destroyForcibly().waitFor();
        assertThat(Control.of(data())).isEmpty();

        var second = TinyStack.start(data());
        awaitReady();
        assertThat(control().status().processes())
                .extracting(ProcessStatus::pid)
                .isEqualTo(pids);
        control().stop();
        assertThat(second.waitFor()).isZero();
        assertThat(pids).allSatisfy(pid -> assertThat(isAlive(pid)).isFalse());
    }

    @Test
    void whatAKilledSupervisorLeftIsStoppedInOrderWithoutAnother() throws Exception {
        var killed = TinyStack.start(data());
        awaitReady();
        killed.destroyForcibly().waitFor();
        var plan = new TinyPlan(data().of("diary"), Map.of());
        assertThat(SupervisorProcess.stopLeftovers(plan, data())).containsExactly("broker", "chat", "database", "door");
        assertThat(SupervisorProcess.running(data())).isEmpty();
        diary().filteredOn(line -> line.startsWith("stop"))
                .containsExactly("stop door", "stop chat", "stop broker", "stop database");
    }

    private void start(Map<String, String> manners) throws Exception {
        supervisor = new Supervisor(new TinyPlan(data().of("diary"), manners), data(), QUICK);
        supervisor.start();
        eventually("all are ready", () -> supervisor.status().stream().allMatch(ProcessStatus::isReady));
    }

    private void awaitReady() throws Exception {
        eventually("a supervisor answers", () -> Control.of(data()).isPresent());
        eventually("all are ready", () -> control().status().isReady());
    }

    private DataDir data() {
        return new DataDir(directory);
    }

    private Control control() throws Exception {
        return Control.of(data()).orElseThrow();
    }

    private ProcessStatus status(String name) {
        return supervisor.status().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String instances() throws Exception {
        return Files.readString(data().instances());
    }

    private org.assertj.core.api.ListAssert<String> diary() throws Exception {
        return assertThat(lines());
    }

    private List<String> lines() throws Exception {
        return Files.exists(data().of("diary")) ? Files.readAllLines(data().of("diary")) : List.of();
    }

    private List<Long> starts(String name) throws Exception {
        return lines().stream()
                .filter(line -> line.startsWith("start " + name + " "))
                .map(line -> Long.parseLong(line.split(" ")[2]))
                .toList();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(Pid::isAlive).orElse(false);
    }
}
