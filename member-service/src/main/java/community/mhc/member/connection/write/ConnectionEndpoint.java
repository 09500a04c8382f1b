package community.mhc.member.connection.write;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.member.connection.write.ConnectionError.CANNOT_CONNECT_TO_SELF;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.member.connection.Pair;
import community.mhc.member.profile.KnownMembers;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking, answering and ending. Every one may be repeated: what is done already stays done. */
@RestController
@RequestMapping("/api/v1/connections/{id}")
class ConnectionEndpoint {

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
        var pair = Pair.of(caller.memberId(), request.to());
        ids.tie(id, pair);
        commands.send(new RequestConnection(pair, id, caller.memberId(), request.to(), request.noteAsStored()));
        return new Created(id);
    }

    /** Says yes; only the member who was asked. */
    @PostMapping("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Caller caller, @PathVariable UUID id) {
        commands.send(new AcceptConnection(pairOf(id, caller), id, caller.memberId()));
    }

    /** Says no; only the member who was asked. */
    @PostMapping("/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Caller caller, @PathVariable UUID id) {
        commands.send(new DeclineConnection(pairOf(id, caller), id, caller.memberId()));
    }

    /** Takes the request back; only the member who asked. */
    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable UUID id) {
        commands.send(new WithdrawConnection(pairOf(id, caller), id, caller.memberId()));
    }

    /** Ends a connection; either of the two. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        commands.send(new RemoveConnection(pairOf(id, caller), id, caller.memberId()));
    }

    private Pair pairOf(UUID id, Caller caller) {
        var pair = ids.pairOf(id);
        if (!pair.includes(caller.memberId())) {
            throw NOT_FOUND.because("No such connection");
        }
        return pair;
    }
}
