package community.mhc.chassis.sample;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.sample.NoteProjection.NoteView;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.chassis.web.ETags;
import community.mhc.chassis.web.IfMatch;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notes")
class NoteEndpoint {

    record NewNote(@NotBlank @Size(max = 200) String text) {}

    record Who(UUID id) {}

    private final Commands commands;
    private final Pages pages;
    private final MongoCollection<NoteView> notes;

    NoteEndpoint(Commands commands, Pages pages, ViewCollections views) {
        this.commands = commands;
        this.pages = pages;
        notes = views.collection(NoteProjection.GROUP, "notes", NoteView.class);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    Created write(@PathVariable UUID id, @Valid @RequestBody NewNote note) {
        commands.send(new Note.WriteNote(id, note.text()));
        return new Created(id);
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID id, @IfMatch long revision, @Valid @RequestBody NewNote note) {
        commands.send(new Note.ChangeNote(id, revision, note.text()));
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteView> read(@PathVariable UUID id) {
        var note = notes.find(eq(id)).first();
        if (note == null) throw CommonError.NOT_FOUND.because("Look it up in the list.");
        return ResponseEntity.ok().eTag(ETags.of(note.revision())).body(note);
    }

    @GetMapping
    Page<NoteView> list(Limit limit, Cursor cursor) {
        Bson behind = cursor == null ? new org.bson.Document() : gt("text", cursor.text(0));
        var found = notes.find(behind).sort(Sorts.ascending("text")).limit(limit.toFetch());
        return pages.page(found.into(new ArrayList<>()), limit, note -> List.of(note.text()));
    }

    @GetMapping("/whoami")
    Who whoAmI(Caller caller) {
        return new Who(caller.memberId());
    }

    /** Takes a body as it comes, whatever it is, as an upload does. */
    @Hidden
    @PutMapping("/{id}/content")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void content(@PathVariable UUID id, InputStream content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
    }

    @Hidden
    @GetMapping("/fault")
    void fault() {
        throw new IllegalStateException("a secret of ours");
    }
}
