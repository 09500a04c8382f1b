package community.mhc.notification.integration;

import community.mhc.notification.inbox.Retitled;
import community.mhc.notification.subjects.Subjects;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Remembers what things are called and shows it where it was missing, in this order. */
@Component
class Titles {

    private final Subjects subjects;
    private final List<Retitled> views;

    Titles(Subjects subjects, List<Retitled> views) {
        this.subjects = subjects;
        this.views = views;
    }

    void remember(UUID subject, String title) {
        subjects.remember(subject, title);
        views.forEach(view -> view.show(subject, title));
    }
}
