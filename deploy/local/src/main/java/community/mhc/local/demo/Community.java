package community.mhc.local.demo;

import java.util.ArrayList;
import java.util.List;

/** Who is in the demo community, and in which groups. */
record Community(List<Person> people, List<GroupScript> groups) {

    /** Each group has about a third of the members. */
    private static final int SHARE = 3;

    static Community asWritten() {
        return new Community(Person.all(), GroupScript.all());
    }

    /** The members of a group, its owner first. The first person of all is in every second group. */
    List<Person> membersOf(GroupScript group) {
        int index = groups.indexOf(group);
        var members = new ArrayList<Person>();
        for (var person : people) {
            boolean belongs = person.number() == 0 ? index % 2 == 0 || !group.open() : isDrawn(person.number(), index);
            if (belongs) {
                members.add(person);
            }
        }
        var owner = members.remove(index % members.size());
        members.addFirst(owner);
        return members;
    }

    /** Spreads people over groups so that no two groups have the same. */
    private static boolean isDrawn(int person, int group) {
        return (person * 7 + group * 5 + person / (group + 2)) % SHARE == 0;
    }

    /** Who knows whom: each is asked by the one before and by somebody further away. */
    List<Person[]> acquaintances() {
        var pairs = new ArrayList<Person[]>();
        for (int i = 0; i < people.size(); i++) {
            pairs.add(new Person[] {people.get(i), people.get((i + 1) % people.size())});
            if (i % 2 == 0) {
                pairs.add(new Person[] {people.get(i), people.get((i + 17) % people.size())});
            }
        }
        return pairs;
    }
}
