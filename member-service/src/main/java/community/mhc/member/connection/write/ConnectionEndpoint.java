package community.mhc.member.connection.write;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.member.connection.write.ConnectionError.CANNOT_CONNECT_TO_SELF;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.text.BoundedText;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.member.connection.Pair;
import community.mhc.member.connection.write.ConnectionCommand.Accept;
import community.mhc.member.connection.write.ConnectionCommand.Ask;
import community.mhc.member.connection.write.ConnectionCommand.Decline;
import community.mhc.member.connection.write.ConnectionCommand.Remove;
import community.mhc.member.connection.write.ConnectionCommand.Withdraw;
import community.mhc.member.profile.KnownMembers;
import community.mhc.member.profile.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking, answering and ending. Repeating any of them changes nothing. */
@RestController
@RequestMapping("/api/v1/connections/{id}")
class ConnectionEndpoint {

    /**
     * The body that asks another member.
     *
     * @param to the other member
     * @param note plain text; absent or null is the same as empty
     */
    record ConnectionRequest(
            @NotNull UUID to,

            @BoundedText(max = 500, regexp = Words.TEXT) @Nullable
            String note) {

        String noteAsStored() {
            return Objects.requireNonNullElse(note, "").strip();
        }
    }

    private final Commands commands;
    private final KnownMembers members;
    private final ConnectionIds ids;

    ConnectionEndpoint(Commands commands, KnownMembers members, ConnectionIds ids) {
        this.commands = commands;
        this.members = members;
        this.ids = ids;
    }

    /** Asks another member to connect. */
    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created request(Caller caller, @PathVariable UUID id, @Valid @RequestBody ConnectionRequest request) {
        if (request.to().equals(caller.memberId())) {
            throw CANNOT_CONNECT_TO_SELF.because("A connection takes two");
        }
        if (!members.includes(request.to())) {
            throw NOT_FOUND.because("No such member");
        }
        var ask = new Ask(id, caller.memberId(), request.to(), request.noteAsStored());
        ids.tie(id, ask.pair());
        commands.send(ask);
        return new Created(id);
    }

    /** Says yes; only the member who was asked. */
    @PostMapping("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Caller caller, @PathVariable UUID id) {
        commands.send(new Accept(pairOf(id, caller), id, caller.memberId()));
    }

    /** Says no; only the member who was asked. */
    @PostMapping("/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Caller caller, @PathVariable UUID id) {
        commands.send(new Decline(pairOf(id, caller), id, caller.memberId()));
    }

    /** Takes the request back; only the member who asked. */
    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable UUID id) {
        commands.send(new Withdraw(pairOf(id, caller), id, caller.memberId()));
    }

    /** Ends a connection; either of the two. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        commands.send(new Remove(pairOf(id, caller), id, caller.memberId()));
    }

    private Pair pairOf(UUID id, Caller caller) {
        var pair = ids.pairOf(id);
        if (!pair.includes(caller.memberId())) {
            throw NOT_FOUND.because("No such connection");
        }
        return pair;
    }
}
