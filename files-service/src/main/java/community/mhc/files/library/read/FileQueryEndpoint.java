package community.mhc.files.library.read;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.problem.Refusal;
import community.mhc.chassis.web.Caller;
import community.mhc.files.integration.in.Groups;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding files: in one library, or in those of all groups one belongs to. */
@RestController
@RequestMapping("/api/v1")
class FileQueryEndpoint {

    private final FileViews files;
    private final Groups groups;
    private final Pages pages;

    FileQueryEndpoint(FileViews files, Groups groups, Pages pages) {
        this.files = files;
        this.groups = groups;
        this.pages = pages;
    }

    @GetMapping("/files")
    FileList findFiles(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID groupId,
            @Valid @ParameterObject FileFilter filter,
            Limit limit,
            @Nullable Cursor cursor) {
        if (groupId != null) return findFilesOfGroup(caller, groupId, filter, limit, cursor);
        return list(groups.of(caller.memberId()), filter, limit, cursor);
    }

    @GetMapping("/groups/{groupId}/files")
    FileList findFilesOfGroup(
            Caller caller,
            @PathVariable UUID groupId,
            @Valid @ParameterObject FileFilter filter,
            Limit limit,
            @Nullable Cursor cursor) {
        if (!groups.of(groupId, caller.memberId()).seesLibrary()) throw nothing();
        return list(List.of(groupId), filter, limit, cursor);
    }

    @GetMapping("/files/{id}")
    FileEntry getFile(Caller caller, @PathVariable UUID id) {
        return files.listed(id)
                .filter(file -> groups.of(file.groupId(), caller.memberId()).seesLibrary())
                .map(file -> entries(List.of(file)).getFirst())
                .orElseThrow(FileQueryEndpoint::nothing);
    }

    private FileList list(Collection<UUID> in, FileFilter filter, Limit limit, @Nullable Cursor cursor) {
        var page = pages.page(files.page(in, filter, cursor, limit), limit, FileViews::keys);
        return new FileList(entries(page.items()), page.next(), files.facets(in, filter));
    }

    private List<FileEntry> entries(List<FileView> page) {
        var names = groups.names(page.stream().map(FileView::groupId).toList());
        return page.stream()
                .map(file -> file.entry(names.getOrDefault(file.groupId(), "")))
                .toList();
    }

    private static Refusal nothing() {
        return NOT_FOUND.because("There is no such file or group.");
    }
}
