package community.mhc.local.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A posting, and who posted it. */
record DemoJob(int number, String[] cells) {

    /** The first closes after three weeks, each next one nine days later, the last within a year. */
    private static final int FIRST_CLOSES = 21;

    private static final int DAYS_BETWEEN = 9;

    static List<DemoJob> all() {
        var rows = Resource.rows("jobs.txt");
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> new DemoJob(i, rows.get(i)))
                .toList();
    }

    UUID id() {
        return Ids.of("job", cells[0]);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", cells[0]);
        body.put("employer", cells[1]);
        body.put("profession", cells[2]);
        body.put("licence", cells[3]);
        body.put("state", cells[4]);
        body.put("setting", cells[5]);
        body.put("remote", cells[6].equals("yes"));
        body.put("pay", Map.of("from", Integer.valueOf(cells[7]), "to", Integer.valueOf(cells[8]), "per", cells[9]));
        body.put("supervisionOffered", cells[10].equals("yes"));
        body.put("description", cells[11]);
        body.put(
                "closesOn",
                LocalDate.now(java.time.ZoneOffset.UTC)
                        .plusDays(FIRST_CLOSES + (long) DAYS_BETWEEN * number)
                        .toString());
        return body;
    }
}
