package community.mhc.local.demo;

import community.mhc.local.terminal.Progress;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Loads the demo community as its members would make it: through the public API, each step as one of them. */
public final class Demo {

    private final Community community = Community.asWritten();
    private final Api api;
    private final String password;

    private Demo(Api api, String password) {
        this.api = api;
        this.password = password;
    }

    /**
     * Loads it into the stack at {@code address}; what is there already stays as it is.
     *
     * @param tokens gives an access token for an e-mail address
     * @param password with which all demo members sign in
     * @return the e-mail address of a member to look around as
     * @throws IOException when the API refuses a step; what was loaded stays, and loading again goes on from there
     */
    public static String load(String address, Function<String, String> tokens, String password)
            throws IOException, InterruptedException {
        try (var api = new Api(address, tokens)) {
            var demo = new Demo(api, password);
            demo.load();
            return demo.community.people().getFirst().email();
        }
    }

    private void load() throws IOException, InterruptedException {
        var conversations = new ArrayList<Conversation>();
        community.groups().forEach(group -> conversations.addAll(Conversation.of(group, community.membersOf(group))));
        var files = DemoFile.all();
        var jobs = DemoJob.all();
        var pairs = community.acquaintances();
        long steps = 2L * community.people().size()
                + 3L * community.groups().size()
                + conversations.size()
                + files.size()
                + jobs.size()
                + pairs.size();
        try (var progress = new Progress("Demo", steps)) {
            var all = new Steps(progress);
            all.each("members", community.people(), this::join);
            all.each("profiles", community.people(), this::introduce);
            all.each("groups", community.groups(), this::found);
            all.each("memberships", community.groups(), this::fill);
            all.each("threads and replies", conversations, this::talk);
            all.each("announcements", community.groups(), this::announce);
            all.each("files", files, this::file);
            all.each("jobs", jobs, this::offer);
            all.each("connections", pairs, this::connect);
        }
    }

    private void join(Person person) throws IOException, InterruptedException {
        api.put(
                null,
                "/members/" + person.id(),
                Map.of(
                        "email", person.email(),
                        "password", password,
                        "name", person.name(),
                        "profession", person.profession(),
                        "licenceState", person.state()));
    }

    private void introduce(Person person) throws IOException, InterruptedException {
        var me = api.get(person, "/me");
        var profile = Api.JSON.readTree(me.body()).path("profile");
        if (profile.path("about").asString("").isEmpty()) {
            api.patch(
                    person,
                    "/me/profile",
                    me.headers().firstValue("ETag").orElse("*"),
                    Map.of(
                            "modalities", person.modalities(),
                            "populations", person.populations(),
                            "languages", person.languages(),
                            "about", person.about()));
        }
    }

    private void found(GroupScript group) throws IOException, InterruptedException {
        var owner = community.membersOf(group).getFirst();
        api.put(
                owner,
                "/groups/" + group.id(),
                Map.of("name", group.name(), "purpose", group.purpose(), "access", group.open() ? "open" : "closed"));
    }

    private void fill(GroupScript group) throws IOException, InterruptedException {
        var members = community.membersOf(group);
        for (var member : members.subList(1, members.size())) {
            api.put(member, "/groups/" + group.id() + "/members/me", Map.of());
            if (!group.open()) {
                api.post(members.getFirst(), "/groups/" + group.id() + "/members/" + member.id() + "/approve");
            }
        }
    }

    private void talk(Conversation thread) throws IOException, InterruptedException {
        var path = "/threads/" + thread.id();
        if (api.has(thread.opener(), path + "/posts/" + thread.posts().getLast().id())) {
            return;
        }
        api.put(
                thread.opener(),
                path,
                Map.of("groupId", thread.groupId(), "title", thread.title(), "body", thread.opening()));
        var opening = api.json(thread.opener(), path).path("openingPostId").asString();
        for (var post : thread.posts()) {
            var to =
                    post.to() < 0 ? opening : thread.posts().get(post.to()).id().toString();
            api.put(post.author(), path + "/posts/" + post.id(), Map.of("inReplyTo", to, "body", post.body()));
        }
    }

    private void announce(GroupScript group) throws IOException, InterruptedException {
        var owner = community.membersOf(group).getFirst();
        for (var announcement : group.announcements()) {
            api.put(
                    owner,
                    "/announcements/" + Ids.of("announcement", group.slug(), announcement.title()),
                    Map.of("groupId", group.id(), "title", announcement.title(), "body", announcement.body()));
        }
    }

    private void file(DemoFile file) throws IOException, InterruptedException {
        var group = community.groups().stream()
                .filter(candidate -> candidate.slug().equals(file.group()))
                .findFirst()
                .orElseThrow();
        var members = community.membersOf(group);
        var member = members.get(file.name().length() % members.size());
        if (!api.has(member, "/files/" + file.id())) {
            api.put(
                    member,
                    "/files/" + file.id(),
                    Map.of("groupId", group.id(), "folder", file.folder(), "name", file.name(), "tags", file.tags()));
            var content = file.content();
            api.upload(member, "/files/" + file.id() + "/content", digest(content), content);
        }
    }

    /** As RFC 9530 writes it. */
    private static String digest(byte[] content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(content);
            return "sha-256=:" + Base64.getEncoder().encodeToString(sha) + ":";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void offer(DemoJob job) throws IOException, InterruptedException {
        var people = community.people();
        api.put(people.get(job.number() * 2 % people.size()), "/jobs/" + job.id(), job.body());
        for (int further : List.of(5, 11, 23)) {
            var interested = people.get((job.number() * 2 + further) % people.size());
            api.put(
                    interested,
                    "/jobs/" + job.id() + "/interest",
                    Map.of("note", "I would like to hear more about it."));
        }
    }

    /** Two of three were accepted; the others still wait for an answer. */
    private void connect(Person[] pair) throws IOException, InterruptedException {
        var id = Ids.of("connection", pair[0].number(), pair[1].number());
        api.put(
                pair[0],
                "/connections/" + id,
                Map.of("to", pair[1].id(), "note", "I liked what you wrote, and would be glad to stay in touch."));
        if ((pair[0].number() + pair[1].number()) % 3 != 0) {
            api.post(pair[1], "/connections/" + id + "/accept");
        }
    }
}
