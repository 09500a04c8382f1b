/* How units of work get into the store, for the model checker spin: AppendProtocol and what it stands on, against a replica set that fails over.
   README.md beside this file says what is checked, within which bounds, and what was found.

   Each rule names the Java that keeps it and can be taken away with -DNO_<RULE>; then a counterexample exists.

   Two nodes stand for the primary and for a former one that has not heard of its successor: it still takes writes and answers reads. What a node
   holds is in the order of its oplog; `majority` says how much of that it knows to be majority-committed. */

#ifndef FAILOVERS
#define FAILOVERS 1
#endif
#ifndef GHOSTS
#define GHOSTS 1              /* requests whose sender gave up on them, and which are executed later, or never */
#endif
#ifndef STALE_WRITES
#define STALE_WRITES 1        /* documents that former primaries still take */
#endif
#ifndef W1
#define W1 1, 2, 0            /* what each writer appends: up to three units, two at a time; 0 is none */
#endif
#ifndef W2
#define W2 3, 4, 0
#endif
#ifndef W3
#define W3 0, 0, 0
#endif

/* Units 1 to 5. Unit 4 has the sequence number of unit 1, unit 5 that of unit 2. Those with key 1 hold two events, the others one. */
#ifdef TWINS                  /* unit 4 is unit 1, appended again: the same event ids. Unit 5 has the sequence number of both. */
#define KEY(u) (((u) > 3) + ((u) <= 3) * (u))
#define IDS(u) ((u) - 3 * ((u) == 4))
#else
#define KEY(u) ((u) - 3 * ((u) > 3))
#define IDS(u) (u)
#endif
#define EVENTS(u) (1 + (KEY(u) == 1))
#define BIT(u) (1 << IDS(u))

#define LOG 6
#define UNKNOWN 15            /* the head, when it has to be read; the term of a request that has not begun */

#define STORED 1              /* what became of a document */
#define COLLIDED 2            /* a duplicate key: position or sequence number, the sender does not know which */
#define LOST 3                /* nothing is known */
#define CUT 4                 /* the command ended before it */
#define UNDER_WAY (result == STORED && both && stored == 1)                  /* the second document of a command is still to come */

typedef Node { byte id[LOG]; byte unit[LOG]; byte size; byte majority; byte term; bool writable };
Node node[2];
byte primary, failovers, staleWrites, running;
byte refused;                 /* bit u: the caller of u was told that it is not stored */

/* The request that is still under way although its sender gave up: what is left of it, and where it was sent. */
byte ghosts, ghostNode, ghostAt, ghostFirst, ghostSecond, ghostTerm;

hidden byte k_, r_;           /* scratch within one step */

/* ---- The server -------------------------------------------------------------------------------------------------------- */

/* One document of an insert command: a unique _id (at) and a unique key (the index of Units.prepare). A statement that a driver repeats is known
   by the number it has in its session. */
inline insert(n, at, u, repeated, result) {
  result = STORED; k_ = 0;
  do
  :: k_ < node[n].size ->
     if
     :: node[n].id[k_] == at && node[n].unit[k_] == u && repeated -> k_ = LOG + 1
     :: node[n].id[k_] == at && !(node[n].unit[k_] == u && repeated) -> result = COLLIDED; k_ = LOG + 1
#ifndef NO_UNIQUE_KEY
     :: node[n].id[k_] != at && KEY(node[n].unit[k_]) == KEY(u) -> result = COLLIDED; k_++
#endif
     :: else -> k_++
     fi
  :: else -> break
  od;
  if
  :: k_ == LOG && result == STORED -> result = LOST       /* full: only where a rule is missing */
  :: k_ < LOG && result == STORED && n != primary && staleWrites == STALE_WRITES -> result = LOST
  :: k_ < LOG && result == STORED && (n == primary || staleWrites < STALE_WRITES) ->
     node[n].id[k_] = at; node[n].unit[k_] = u; node[n].size++;
     if :: n != primary -> staleWrites++ :: else fi
  :: else
  fi;
  k_ = 0
}

/* Where among the first `upto` documents of n the holder of the key of u is, from 1; 0 if there is none. */
inline find(n, upto, u, place) {
  place = 0; k_ = 0;
  do
  :: k_ < upto && KEY(node[n].unit[k_]) == KEY(u) -> place = k_ + 1; k_ = upto
  :: k_ < upto && KEY(node[n].unit[k_]) != KEY(u) -> k_++
  :: else -> break
  od;
  k_ = 0
}

/* Any node that believes to be the primary: where a driver sends reads and writes. */
inline choose(n) { if :: node[0].writable -> n = 0 :: node[1].writable -> n = 1 fi }

/* An insert command is answered when the majority has what the answer speaks of. */
#ifdef NO_MAJORITY_ACK        /* Units: WriteConcern.MAJORITY */
#define MAJORITY_HAS(n, need) true
#else
#define MAJORITY_HAS(n, need) (n == primary && node[n].term == term && node[n].majority >= need)
#endif
/* Of a collision, too, the primary answers when the majority has all that it holds: MongoDB does (LastOpFixer). The protocol needs it only
   where drivers retry writes by themselves. */
#ifdef ERRORS_WAIT
#define COLLISION_NEEDS(n) node[n].size
#define COLLISION_WAITS true
#else
#define COLLISION_NEEDS(n) need
#define COLLISION_WAITS (stored > 0)
#endif

/* ---- What callers are told, and what must be true of it ------------------------------------------------------------------ */

/* PendingUnit.storedAt: only of what is majority-committed, at that position. */
inline tellStored(u, at) {
  k_ = 0;
  do
  :: k_ < node[primary].majority && !(IDS(node[primary].unit[k_]) == IDS(u) && node[primary].id[k_] == at) -> k_++
  :: else -> break
  od;
  assert(k_ < node[primary].majority);
  k_ = 0
}

/* PendingUnit.refuse, or withdrawn by an appender that lost patience: never of what is stored, now or later. */
inline tellNotStored(u) {
  k_ = 0;
  do
  :: k_ < node[primary].majority -> assert(IDS(node[primary].unit[k_]) != IDS(u)); k_++
  :: else -> break
  od;
  refused = refused | BIT(u);
  k_ = 0
}

#define NEXT node[primary].unit[node[primary].majority]
/* NEXT is about to become majority-committed. */
inline checkCommit() {
  r_ = 1; k_ = 0;
  do
  :: k_ < node[primary].majority ->
     assert(KEY(node[primary].unit[k_]) != KEY(NEXT));                       /* nothing twice, no sequence number twice */
     r_ = r_ + EVENTS(node[primary].unit[k_]); k_++
  :: else -> break
  od;
  assert(node[primary].id[node[primary].majority] == r_);                    /* no gap, no overlap, in order */
  assert(!(refused & BIT(NEXT)));                                            /* nobody was told that it failed */
#ifdef DECIDE
  if
  :: NEXT == 5 -> find(primary, node[primary].majority, 3, r_); assert(r_ > 0)   /* no hole in an aggregate */
  :: else
  fi;
#endif
  r_ = 0; k_ = 0
}

/* ---- A writer: AppendProtocol on the thread of a Committer --------------------------------------------------------------- */

#ifdef NO_MAJORITY_DECISION   /* EventReader reads aggregates through Units, at read concern majority */
#define DECISION_READS(n) node[n].size
#else
#define DECISION_READS(n) node[n].majority
#endif
#ifdef NO_MAJORITY_HEAD       /* Units.head: read concern majority */
#define HEAD_READS(n) node[n].size
#else
#define HEAD_READS(n) node[n].majority
#endif
#ifdef NO_MAJORITY_SETTLING   /* AppendProtocol.settle: Units.holders, read concern majority */
#define SETTLING_READS(n) node[n].size
#else
#define SETTLING_READS(n) node[n].majority
#endif
#ifdef NO_MAJORITY_REFUSAL    /* AppendProtocol.settleCollision: Units.holders, read concern majority */
#define REFUSAL_READS(n) node[n].size
#else
#define REFUSAL_READS(n) node[n].majority
#endif
#ifdef NO_OWN_IDS             /* PendingUnit.is: a stored unit with the same event ids is this one */
#define IS(holder, u) false
#else
#define IS(holder, u) (IDS(holder) == IDS(u))
#endif
#ifdef NO_WAIT_IN_DOUBT       /* PendingUnit.notStored: not withdrawn while an earlier request is in doubt */
#define MAY_WITHDRAW(doubt) true
#else
#define MAY_WITHDRAW(doubt) (!doubt)
#endif
#ifdef NO_DOUBT               /* AppendProtocol.unknown: what a request carried whose outcome is unknown is in doubt */
#define IN_DOUBT false
#else
#define IN_DOUBT true
#endif

inline removeFirst() { a = b; doubtA = doubtB; removeSecond() }
inline removeSecond() { b = c; c = 0; doubtB = false; both = false }

/* AppendProtocol.settled: `gone` when a majority has a holder of its key. */
inline settle(n, u, gone) {
  find(n, SETTLING_READS(n), u, r_);
  gone = (r_ > 0);
  if
  :: gone && IS(node[n].unit[r_ - 1], u) -> r_ = node[n].id[r_ - 1]; tellStored(u, r_)
  :: gone && !IS(node[n].unit[r_ - 1], u) -> tellNotStored(u)
  :: else
  fi;
  r_ = 0
}

inline haunt(n, at, first, second, term) {
  ghosts++; ghostNode = n; ghostAt = at; ghostFirst = first; ghostSecond = second; ghostTerm = term
}

/* The command reaches a node of the driver's choice, which executes its first document. */
inline execute() {
  choose(n);
  d_step {
    term = node[n].term; place(a, at);
#ifdef NO_ORDER               /* Units.insert: ordered */
    if :: result == COLLIDED && both -> place(b, at + EVENTS(a)); stored = 0; result = COLLIDED :: else fi
#endif
  }
}

/* ... and the one behind it, unless something stops it there: a server may kill a command between two documents, and does when it steps down. */
inline executeRest() {
  if
  :: node[n].term == term -> d_step { place(b, at + EVENTS(a)) }
  :: result = CUT
  :: ghosts < GHOSTS -> haunt(n, at + EVENTS(a), b, 0, term); result = LOST
#ifdef NO_SINGLE_COMMAND      /* AppendSettings: never so much that a driver splits it */
  :: choose(n); d_step { place(b, at + EVENTS(a)); result = CUT }
#endif
  fi
}

inline place(u, where) {
  insert(n, where, u, repeated, result);
  if
  :: result == STORED -> stored++; need = node[n].size
  :: result == COLLIDED -> need = COLLISION_NEEDS(n)
  :: else
  fi
}

/* PendingUnit.withdraw, of what was sent and certainly is not stored. It may happen now as well as later. Of twins it is said of this append only,
   not of the other with the same ids. */
inline mayLosePatience() {
  if
  :: both && MAY_WITHDRAW(doubtB) -> d_step { withdraw(b); removeSecond() }
  :: true
  fi;
  if
  :: a != 0 && MAY_WITHDRAW(doubtA) -> d_step { withdraw(a); removeFirst() }
  :: true
  fi
}
inline withdraw(u) {
#ifndef TWINS
  tellNotStored(u)
#endif
  skip
}

/* AppendProtocol.end, second part: Units.head. */
inline readHead() {
  choose(n);
  d_step {
    head = 0; k_ = 0;
    do
    :: k_ < HEAD_READS(n) && node[n].id[k_] > head -> head = node[n].id[k_] + EVENTS(node[n].unit[k_]) - 1; k_++
    :: k_ < HEAD_READS(n) && node[n].id[k_] <= head -> k_++
    :: else -> break
    od;
    k_ = 0; n = 0
  }
}

inline forgetRequest() { n = 0; term = 0; need = 0; stored = 0; result = 0; repeated = false }

/* One step each: a read with its answer, one document of a command, an answer to a command with all that is concluded from it. Where a step is
   an atomic, nothing jumps from it into another one: spin would make one step of the two. */
proctype Writer(byte a; byte b; byte c) {
  byte head = UNKNOWN, at, n, term, need, stored, result;
  bool doubtA, doubtB, both, gone, repeated;

#ifdef DECIDE                 /* unit 5 is decided on unit 3 */
  atomic {
    if
    :: a == 5 ->
       choose(n);
       d_step { find(n, DECISION_READS(n), 3, r_); if :: r_ == 0 -> a = 0 :: else fi; r_ = 0; n = 0 }
    :: else
    fi
  }
#endif

  do
  :: a == 0 -> break

  /* AppendProtocol.end: what is in doubt is settled, then the head is read. Two requests, which may reach different nodes. */
  :: atomic { a != 0 && head == UNKNOWN && (doubtA || doubtB) ->
       choose(n);
       d_step {
         if :: doubtB -> settle(n, b, gone) :: else fi;
         if :: gone -> removeSecond(); gone = false :: else fi;
         if :: doubtA -> settle(n, a, gone) :: else fi;
         if :: gone -> removeFirst(); gone = false :: else fi;
         n = 0
       } }
     if
     :: a == 0 -> break
     :: atomic { a != 0 -> readHead() }
     fi
  :: atomic { a != 0 && head == UNKNOWN && !doubtA && !doubtB -> readHead() }

  /* AppendProtocol.send: what has been gathered, as one ordered command. */
  :: atomic { a != 0 && head != UNKNOWN ->
       if
       :: b != 0 -> both = true
       :: b == 0 || !(both || doubtB)                                        /* nothing more, or nothing more yet */
       fi;
       at = head + 1; head = UNKNOWN;
       if
       :: execute()
       :: ghosts < GHOSTS ->                                                 /* its sender gives up before it is executed */
          choose(n); haunt(n, at, a, both * b, UNKNOWN); result = LOST
#ifdef DRIVER_RETRIES
       :: ghosts < GHOSTS ->                                                 /* the driver sends it again and says nothing */
          choose(n); haunt(n, at, a, both * b, UNKNOWN); repeated = true; execute()
#endif
       fi }
     do
     :: atomic { UNDER_WAY -> executeRest() }
     :: atomic { !UNDER_WAY ->                                               /* no answer, or a write-concern error: AppendProtocol.unknown */
#ifdef NO_READ_AFTER_ERROR                                                   /* AppendProtocol.send: head = null before it is sent */
          head = at + EVENTS(a) - 1; if :: both -> head = head + EVENTS(b) :: else fi;
#endif
          d_step { doubtA = IN_DOUBT; if :: both -> doubtB = IN_DOUBT :: else fi; forgetRequest(); at = 0 };
          mayLosePatience();
          break }
     :: atomic { result == STORED && !UNDER_WAY && MAJORITY_HAS(n, need) ->  /* AppendProtocol.stored */
          d_step {
            tellStored(a, at); at = at + EVENTS(a);
            if :: both -> tellStored(b, at); at = at + EVENTS(b); removeSecond() :: else fi;
            removeFirst(); head = at - 1; forgetRequest(); at = 0
          };
          break }
     :: atomic { result == COLLIDED && (MAJORITY_HAS(n, need) || !COLLISION_WAITS) ->   /* AppendProtocol.answered */
#ifdef NO_INDEX                                                              /* the error's index, never the count of what was inserted */
          if :: both && stored == 0 -> stored = 1 :: true fi;
#endif
          d_step {
            if
            :: stored == 1 -> tellStored(a, at); at = at + EVENTS(a); head = at - 1; removeFirst()
            :: else
            fi;
            forgetRequest()
          } }
        atomic { true ->                                                     /* AppendProtocol.settleCollision: another request */
          if
          :: choose(n);
             d_step {
               find(n, REFUSAL_READS(n), a, r_);
               if
               :: r_ > 0 && IS(node[n].unit[r_ - 1], a) -> r_ = node[n].id[r_ - 1]; tellStored(a, r_); removeFirst()
               :: r_ > 0 && !IS(node[n].unit[r_ - 1], a) -> tellNotStored(a);
#ifdef NO_RENUMBERING                                                        /* what follows a refused unit does not keep its position */
                  head = at + EVENTS(a) - 1;
#endif
#ifdef NO_STORED_UP_TO                                                       /* ... nor where units before it were stored */
                  if :: head != UNKNOWN -> head = at + EVENTS(a) - 1 :: else fi;
#endif
                  removeFirst()
#ifdef NO_READ_AFTER_RACE                                                    /* a taken position is read past, not stepped over */
               :: else -> head = at
#else
               :: else -> head = UNKNOWN
#endif
               fi;
               r_ = 0; n = 0; at = 0
             }
          :: d_step { head = UNKNOWN; at = 0 }                               /* no answer */
          fi;
          mayLosePatience();
          break }
     od
  od;
  atomic { running--; head = UNKNOWN }
}

/* ---- Everybody else ------------------------------------------------------------------------------------------------------ */

/* What is executed later, also while others write; not across a step-down. */
proctype Ghost() {
  byte result;
end:
  do
  :: d_step { ghostFirst != 0 ->
       if
       :: ghostTerm != UNKNOWN && node[ghostNode].term != ghostTerm -> ghostSecond = 0
       :: else ->
          ghostTerm = node[ghostNode].term;
          insert(ghostNode, ghostAt, ghostFirst, true, result);
          ghostAt = ghostAt + EVENTS(ghostFirst);
          if :: result != STORED -> ghostSecond = 0 :: else fi
       fi;
       ghostFirst = ghostSecond; ghostSecond = 0; result = 0;
       if :: ghostFirst == 0 -> ghostNode = 0; ghostAt = 0; ghostTerm = 0 :: else fi
     }
  od
}

proctype Replication() {
  byte keep;
end:
  do
  :: d_step { node[primary].majority < node[primary].size -> checkCommit(); node[primary].majority++ }
  /* The other node becomes primary with all that was majority-committed and any part of the rest; what it held else is rolled back. */
  :: atomic { failovers < FAILOVERS && running > 0 ->
       keep = node[primary].majority;
       do :: keep < node[primary].size -> keep++ :: break od;
       d_step {
         failovers++; r_ = 1 - primary; k_ = 0;
         do
         :: k_ < keep -> node[r_].id[k_] = node[primary].id[k_]; node[r_].unit[k_] = node[primary].unit[k_]; k_++
         :: k_ >= keep && k_ < LOG -> node[r_].id[k_] = 0; node[r_].unit[k_] = 0; k_++
         :: else -> break
         od;
         node[r_].size = keep; node[r_].majority = node[primary].majority; node[r_].writable = true; node[r_].term = failovers; primary = r_;
         k_ = 0; keep = 0; r_ = 0
       } }
  od
}

#ifdef NO_MAJORITY_TAIL       /* Units.startingAfter: read concern majority */
#define TAIL_READS(n) node[n].size
#else
#define TAIL_READS(n) node[n].majority
#endif
/* Tail: reads what lies after its last position, from wherever the driver finds a primary. What it has shown never changes. */
proctype Tail() {
  byte last, n;
end:
  do
  :: atomic { running > 0 ->
       choose(n);
       d_step {
         r_ = 0; k_ = 0;
         do
         :: k_ < TAIL_READS(n) && node[n].id[k_] > last && (r_ == 0 || node[n].id[k_] < node[n].id[r_ - 1]) -> r_ = k_ + 1; k_++
         :: k_ < TAIL_READS(n) && !(node[n].id[k_] > last && (r_ == 0 || node[n].id[k_] < node[n].id[r_ - 1])) -> k_++
         :: else -> break
         od;
         if
         :: r_ > 0 ->
            assert(node[n].id[r_ - 1] == last + 1);                          /* EventReader.upToGap would stop here for good */
            assert(r_ <= node[primary].majority && node[primary].unit[r_ - 1] == node[n].unit[r_ - 1]);
            last = last + EVENTS(node[n].unit[r_ - 1])
         :: else
         fi;
         k_ = 0; r_ = 0; n = 0
       } }
  od
}

init {
  atomic {
    node[0].writable = true; running = 3;
    run Replication();
#if GHOSTS > 0
    run Ghost();
#endif
#ifdef TAIL
    run Tail();
#endif
    run Writer(W1); run Writer(W2); run Writer(W3)
  }
}
