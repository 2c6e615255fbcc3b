import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * A client for Tidings in one file, on nothing but Java 17; small enough to be read beside docs/PROTOCOL.md.
 *
 * <p>{@code java Client.java http://localhost:3000 bob --name alice} sends each line of standard input to Bob and shows both
 * feeds of Alice. If the peer is the id of a group, the lines go to that group, and {@code /edit 3 Another text} replaces the
 * text of message 3, if it is Alice's own.
 */
public final class Client {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        if (args.length != 4 || !List.of("--name", "--token").contains(args[2])) {
            System.err.println("usage: java Client.java URL PEER --name NAME | --token TOKEN");
            System.exit(2);
        }
        String url = args[0];
        TokenSource token = args[2].equals("--name") ? demoSession(url, args[3]) : () -> args[3];
        Tidings tidings = new Tidings(
                url, token, (id, event) -> show("chat", id, event), (id, event) -> show("push", id, event));
        Thread connection = new Thread(() -> {
            try {
                tidings.run();
            } catch (TidingsException error) {
                System.err.println(error.getMessage());
                System.exit(1);
            }
        }, "connection");
        connection.setDaemon(true);
        connection.start();

        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) continue;
            try {
                doLine(tidings, args[1], line.strip());
            } catch (TidingsException error) {
                show("failed", error.getMessage());
            }
        }
        System.exit(0);
    }

    private static void doLine(Tidings tidings, String peer, String line) {
        if (!line.startsWith("/edit ")) {
            show("sent", tidings.send(peer, line));
            return;
        }
        String[] words = line.split(" ", 3);
        if (words.length == 3 && words[1].matches("\\d{1,18}")) {
            show("edited", tidings.edit(peer, Long.parseLong(words[1]), words[2]));
        } else {
            show("failed", "usage: /edit SEQ TEXT");
        }
    }

    /** One line on standard output for everything that happened. */
    private static synchronized void show(Object... words) {
        List<String> texts = new ArrayList<>();
        for (Object word : words) texts.add(word instanceof String text ? text : Json.write(word));
        OUT.println(String.join(" ", texts));
    }

    /** Asked at each connection: that is how a token is renewed. */
    interface TokenSource {
        String get() throws IOException, InterruptedException;
    }

    /** Signs in at a server in demo mode. A real application fetches the token from its own back end. */
    static TokenSource demoSession(String url, String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/demo/session"))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("name", name))))
                .build();
        return () -> {
            HttpResponse<String> response = Tidings.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) throw new IOException("signing in: " + response.body());
            return Json.text(Json.parse(response.body()), "token");
        };
    }

    /** A call that failed: {@code code} is to be branched on, the message is for people. */
    static final class TidingsException extends RuntimeException {
        private static final long serialVersionUID = 1;
        final String code;
        final long retryAfterMs;

        TidingsException(String code, String message, long retryAfterMs) {
            super(code + ": " + message);
            this.code = code;
            this.retryAfterMs = retryAfterMs;
        }

        TidingsException(String code, String message) {
            this(code, message, 0);
        }

        /** What an error frame says. */
        static TidingsException of(Object error) {
            long retryAfterMs = Json.get(error, "data", "retryAfterMs") instanceof Number ms ? ms.longValue() : 0;
            return new TidingsException(Json.text(error, "data", "code"), Json.text(error, "message"), retryAfterMs);
        }

        /** Whether the same call may succeed later; with UNAUTHORIZED on a new connection, with a fresh token. */
        boolean isRetryable() {
            return RETRYABLE.contains(code);
        }

        private static final Set<String> RETRYABLE =
                Set.of("DISCONNECTED", "TIMEOUT", "TOO_MANY_REQUESTS", "SERVICE_UNAVAILABLE", "UNAUTHORIZED");
    }

    /**
     * A connection that comes back by itself, the two feeds of a user, and sends that are stored once.
     *
     * <p>The listeners get each event once and in order. After a {@code reset} what was missed follows as ordinary events,
     * read from the history.
     */
    static final class Tidings {
        static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

        /** A server that is alive answers far sooner; a call without an answer is tried again. */
        private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);
        /** How often a ping is sent, and how long its answer may take: a dead connection is noticed within twice of it. */
        private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
        /** Only a connection that lasted so long makes earlier failures forgotten. */
        private static final Duration STABLE = Duration.ofSeconds(5);
        /** Close codes that no repetition helps against: our own mistake, and somebody who may not connect at all. */
        private static final Set<Integer> GIVE_UP = Set.of(4400, 4403);

        private final URI address;
        private final TokenSource token;
        private final Feed chat;
        private final Feed push;
        private volatile Connection connection;
        /** Of the last message of each conversation, and of the last push; used by the thread of that feed alone. */
        private final Map<String, Long> seen = new HashMap<>();
        private long seenPush;

        Tidings(String url, TokenSource token, BiConsumer<String, Object> onChat, BiConsumer<String, Object> onPush) {
            this.address = URI.create(url.replaceFirst("^http", "ws") + "/trpc?connectionParams=1");
            this.token = token;
            this.chat = new Feed("chat.onMessage", onChat) {
                @Override
                boolean isNew(Object event) {
                    return isNewMessage(event);
                }

                @Override
                void afterReset(String eventId, boolean sameDatabase) {
                    readMissedMessages(eventId, sameDatabase);
                }

                @Override
                void afterGroupReset(String eventId, String conversationId) {
                    readMissedOfGroup(eventId, conversationId);
                }
            };
            this.push = new Feed("notifications.onPush", onPush) {
                @Override
                boolean isNew(Object event) {
                    return isNewPush(event);
                }

                @Override
                void afterReset(String eventId, boolean sameDatabase) {
                    readMissedPushes(eventId, sameDatabase);
                }
            };
        }

        /** Connects, follows both feeds and stays; throws only what trying again would not help against. */
        void run() {
            int failures = 0;
            int refusals = 0;
            while (true) {
                long startedNs = System.nanoTime();
                boolean refused = false;
                String why;
                try {
                    int closeCode = serveConnection();
                    if (GIVE_UP.contains(closeCode)) {
                        throw new TidingsException("FORBIDDEN", "the server does not want this client (" + closeCode + ")");
                    }
                    refused = closeCode == 4401;
                    why = "closed with " + closeCode;
                } catch (TidingsException error) {
                    if (!error.isRetryable()) throw error;
                    refused = error.code.equals("UNAUTHORIZED");
                    why = error.getMessage();
                } catch (IOException | InterruptedException error) {
                    why = String.valueOf(error);
                }
                // Two tokens in a row: the first may have expired on its way.
                refusals = refused ? refusals + 1 : 0;
                if (refusals == 2) throw new TidingsException("UNAUTHORIZED", "the server refuses the token");
                if (System.nanoTime() - startedNs >= STABLE.toNanos()) failures = 0;
                long pauseMs = backoffMs(failures++);
                System.err.println("no connection (" + why + "): next try in " + pauseMs + " ms");
                pause(pauseMs);
            }
        }

        /**
         * Returns once the message is stored: {@code {conversationId, seq, sentAtMs, duplicate}}.
         *
         * <p>{@code to} is a user, or a group's id. An answer that does not come says nothing about the message, so it is sent again with the same nonce; the server
         * stores it once. One at a time, so that messages are stored in the order in which they were sent.
         */
        synchronized Object send(String to, String text) {
            return call("mutation", "chat.send", Map.of(
                    isGroup(to) ? "conversationId" : "to", to,
                    "content", Map.of("text", text),
                    "nonce", UUID.randomUUID().toString()));
        }

        /** A direct conversation's id joins two user ids with {@code _}. */
        private static boolean isGroup(String id) {
            return id.matches("g[0-9a-z]{20}");
        }

        /** Gives a message of one's own another text. Its nonce makes it happen once, too. */
        synchronized Object edit(String conversationId, long seq, String text) {
            return call("mutation", "chat.edit", Map.of(
                    "conversationId", conversationId,
                    "seq", seq,
                    "content", Map.of("text", text),
                    "nonce", UUID.randomUUID().toString()));
        }

        /** Calls until there is an answer. Only for what may arrive twice: queries, and mutations with a nonce or a key. */
        Object call(String method, String path, Map<String, ?> input) {
            for (int failures = 0; ; failures++) {
                try {
                    return callOnce(method, path, input);
                } catch (TidingsException error) {
                    if (!error.isRetryable()) throw error;
                    pause(Math.max(error.retryAfterMs, backoffMs(failures)));
                }
            }
        }

        private Object callOnce(String method, String path, Map<String, ?> input) {
            Connection current = connection;
            if (current == null) throw new TidingsException("DISCONNECTED", "there is no connection");
            return current.call(method, path, input);
        }

        // --- the connection

        /** Until it ends; returns the close code. */
        private int serveConnection() throws IOException, InterruptedException {
            Connection current = new Connection();
            try {
                current.open(address, token.get());
                connection = current; // a call need not wait to hear that the token is good: if it is not, it is told
                subscribe(current);
                return current.awaitEnd(KEEP_ALIVE);
            } finally {
                connection = null;
                current.end(1006, null);
            }
        }

        /** The first time, where things stand is read before: an answer's position is older than the answer. */
        private void subscribe(Connection current) {
            if (push.lastEventId == null) {
                Conversations all = conversations(current::call);
                Object inbox = current.call("query", "notifications.list", Map.of("limit", 1));
                seen.clear();
                for (Object each : all.list) seen.put(Json.text(each, "id"), Json.number(each, "lastSeq"));
                for (Object each : Json.list(inbox, "pushes")) seenPush = Json.number(each, "seq");
                chat.lastEventId = all.position;
                for (Object each : all.list) {
                    if (Json.get(each, "position") instanceof String position) chat.groups.put(Json.text(each, "id"), position);
                }
                push.lastEventId = Json.text(inbox, "position");
            }
            current.subscribe(chat);
            current.subscribe(push);
        }

        // --- the feeds

        private boolean isNewMessage(Object event) {
            if (!Json.text(event, "type").equals("message")) return true;
            String conversationId = Json.text(event, "message", "conversationId");
            long seq = Json.number(event, "message", "seq");
            if (seq <= seen.getOrDefault(conversationId, 0L)) return false; // it was in the history after a reset
            seen.put(conversationId, seq);
            return true;
        }

        private boolean isNewPush(Object event) {
            if (!(Json.get(event, "push", "seq") instanceof Number seq)) return true; // not stored, or no push
            if (seq.longValue() <= seenPush) return false;
            seenPush = seq.longValue();
            return true;
        }

        /** The feed cannot be resumed, but messages stay: those that are not known yet are in the history. */
        private void readMissedMessages(String eventId, boolean sameDatabase) {
            if (!sameDatabase) seen.clear(); // nothing that is known belongs to it
            for (Object conversation : conversations(this::call).list) readMissedOf(conversation, eventId);
        }

        /** One group's feed cannot be resumed: it goes on from the event's id. */
        private void readMissedOfGroup(String eventId, String conversationId) {
            readMissedOf(call("query", "chat.conversation", Map.of("conversationId", conversationId)), eventId);
        }

        private void readMissedOf(Object conversation, String eventId) {
            String id = Json.text(conversation, "id");
            long lastSeq = Json.number(conversation, "lastSeq");
            // A database that came back from a backup may know less than we do, and gives those numbers out again.
            long after = Math.min(seen.getOrDefault(id, 0L), lastSeq);
            seen.put(id, after);
            while (after < lastSeq) {
                Object page = call("query", "chat.history", Map.of("conversationId", id, "after", after, "limit", 200));
                List<?> messages = Json.list(page, "messages");
                if (messages.isEmpty()) return; // of a group that was joined later there is nothing before
                for (Object message : messages) {
                    after = Json.number(message, "seq");
                    chat.handle(eventId, Json.object("type", "message", "message", message));
                }
            }
        }

        /** The inbox has every unread push; those that were replaced or read meanwhile may be gone. */
        private void readMissedPushes(String eventId, boolean sameDatabase) {
            long head = Long.parseLong(eventId.substring(eventId.indexOf('-') + 1));
            seenPush = sameDatabase ? Math.min(seenPush, head) : 0;
            Deque<Object> missed = new ArrayDeque<>();
            Map<String, Object> query = new HashMap<>(Map.of("limit", 200));
            boolean hasMore = true;
            while (hasMore) {
                Object page = call("query", "notifications.list", query);
                hasMore = Json.get(page, "hasMore") == Boolean.TRUE;
                for (Object each : Json.list(page, "pushes")) { // newest first
                    if (Json.number(each, "seq") <= seenPush) {
                        hasMore = false;
                        break;
                    }
                    missed.push(Json.object("type", "push", "push", each, "unread", Json.get(page, "unread")));
                    query.put("before", Json.number(each, "seq"));
                }
            }
            for (Object event : missed) push.handle(eventId, event);
        }

        private record Conversations(List<Object> list, String position) {}

        private interface Call {
            Object call(String method, String path, Map<String, ?> input);
        }

        /** All of them, and the position from before they were read. */
        private static Conversations conversations(Call caller) {
            Object page = caller.call("query", "chat.conversations", Map.of("limit", 200));
            Conversations all = new Conversations(new ArrayList<>(), Json.text(page, "position"));
            all.list.addAll(Json.list(page, "conversations"));
            while (Json.get(page, "cursor") instanceof Number cursor) {
                page = caller.call("query", "chat.conversations", Map.of("limit", 200, "cursor", cursor));
                all.list.addAll(Json.list(page, "conversations"));
            }
            return all;
        }

        // --- waiting

        /** At least 250 ms; the ceiling doubles up to 30 s. Random, lest all clients of a server come back at one time. */
        private static long backoffMs(int failures) {
            long ceilingMs = Math.min(30_000, 1_000L << Math.min(failures, 5));
            return ThreadLocalRandom.current().nextLong(250, ceilingMs + 1);
        }

        private static void pause(long ms) {
            try {
                Thread.sleep(ms);
            } catch (InterruptedException error) {
                throw new IllegalStateException("nobody interrupts these threads", error);
            }
        }
    }

    /** One subscription, over all its connections: it goes on after the last event that was received, in each group as well. */
    abstract static class Feed {
        final String path;
        private final BiConsumer<String, Object> listener;
        /** A thread of its own, so that reading what was missed holds up neither the connection nor the other feed. */
        private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, "feed");
            daemon.setDaemon(true);
            return daemon;
        });
        /** So many groups that have moved are named when it is taken up; the server tells of others if they have changed. */
        private static final int MAX_GROUPS = 1000;

        private String epoch;
        volatile String lastEventId;
        /** The last event id of each group; the one that moved last at the end. */
        final Map<String, String> groups = Collections.synchronizedMap(new LinkedHashMap<>());

        Feed(String path, BiConsumer<String, Object> listener) {
            this.path = path;
            this.listener = listener;
        }

        /** Whether it was not passed on yet, and remembers it. */
        abstract boolean isNew(Object event);

        abstract void afterReset(String eventId, boolean sameDatabase);

        void afterGroupReset(String eventId, String conversationId) {}

        /** What to take it up with, besides {@code lastEventId}. */
        Map<String, ?> input() {
            synchronized (groups) {
                if (groups.isEmpty()) return Map.of();
                Map<String, String> newest = new LinkedHashMap<>();
                int skipped = Math.max(0, groups.size() - MAX_GROUPS);
                groups.entrySet().stream().skip(skipped).forEach(each -> newest.put(each.getKey(), each.getValue()));
                return Map.of("groups", newest);
            }
        }

        void receive(String eventId, Object event) {
            // Every event has an id, `ready` and `reset` as well; a push that is not stored has that of the one before it.
            // (An application that keeps the id over its own restarts stores it once it has handled the event, not here.)
            String[] parts = eventId.split("-"); // <epoch>-<n> in the user's own feed, <epoch>-<group>-<n> in a group's
            if (parts.length == 3) {
                groups.remove(parts[1]);
                groups.put(parts[1], eventId);
            } else {
                lastEventId = eventId;
                if (Json.text(event, "type").equals("reset")) groups.clear(); // they may be of another database
            }
            thread.execute(() -> {
                handle(eventId, event);
                if (Json.text(event, "type").equals("reset") && Json.get(event, "conversationId") instanceof String group) {
                    afterGroupReset(eventId, group);
                    return;
                }
                String previous = epoch;
                epoch = eventId.substring(0, eventId.indexOf('-'));
                // The next event waits until what was missed has been read.
                if (Json.text(event, "type").equals("reset")) afterReset(eventId, epoch.equals(previous));
            });
        }

        void handle(String eventId, Object event) {
            if (isNew(event)) listener.accept(eventId, event);
        }
    }

    /** One WebSocket, from its first frame to its end. */
    static final class Connection implements WebSocket.Listener {
        /** The server closes the connection over a larger one, so it would be sent again and again. */
        private static final int MAX_FRAME_BYTES = 256 * 1024;

        private final Map<Long, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();
        private final Map<Long, Feed> subscribed = new ConcurrentHashMap<>();
        private final CompletableFuture<Integer> end = new CompletableFuture<>();
        private final StringBuilder frame = new StringBuilder();
        private volatile WebSocket socket;
        private volatile long heardNs = System.nanoTime();
        private long lastId;

        void open(URI address, String token) throws IOException, InterruptedException {
            try {
                socket = Tidings.HTTP.newWebSocketBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .buildAsync(address, this)
                        .get();
            } catch (ExecutionException error) {
                throw new IOException("connecting failed: " + error.getCause(), error);
            }
            write(Map.of("method", "connectionParams", "data", Map.of("token", token)));
        }

        /** Throws a {@link TidingsException}: the server's, DISCONNECTED, or TIMEOUT. */
        Object call(String method, String path, Map<String, ?> input) {
            long id = nextId();
            CompletableFuture<Object> answer = new CompletableFuture<>();
            waiting.put(id, answer);
            try {
                write(Map.of("id", id, "method", method, "params", Map.of("path", path, "input", input)));
                // After it was put among those that wait: whichever comes later, the end or the call, sees the other.
                if (end.isDone()) throw disconnected();
                return answer.get(Tidings.CALL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException error) {
                throw new TidingsException("TIMEOUT", path + " was not answered in time");
            } catch (ExecutionException error) {
                throw (TidingsException) error.getCause();
            } catch (InterruptedException error) {
                throw new IllegalStateException("nobody interrupts these threads", error);
            } finally {
                waiting.remove(id);
            }
        }

        void subscribe(Feed feed) {
            long id = nextId();
            subscribed.put(id, feed);
            Map<String, ?> params = Map.of("path", feed.path, "input", feed.input(), "lastEventId", feed.lastEventId);
            write(Map.of("id", id, "method", "subscription", "params", params));
        }

        /** Returns the close code; 1006 for a connection on which nothing came for so long after a ping. */
        int awaitEnd(Duration keepAlive) throws InterruptedException {
            while (true) {
                long pingedNs = System.nanoTime();
                if (!end.isDone()) sendText("PING");
                try {
                    return end.get(keepAlive.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException silence) {
                    if (heardNs - pingedNs < 0) end(1006, null);
                } catch (ExecutionException error) {
                    throw (TidingsException) error.getCause();
                }
            }
        }

        /** Ends it for this side at once: with a close code, or with the error that makes it of no use. */
        void end(int closeCode, TidingsException error) {
            boolean first = error == null ? end.complete(closeCode) : end.completeExceptionally(error);
            if (first && socket != null) socket.abort();
            for (CompletableFuture<Object> answer : waiting.values()) answer.completeExceptionally(disconnected());
        }

        private static TidingsException disconnected() {
            return new TidingsException("DISCONNECTED", "the connection was lost before the answer");
        }

        private synchronized long nextId() {
            return ++lastId;
        }

        private void write(Map<String, ?> message) {
            String text = Json.write(message);
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_FRAME_BYTES) {
                throw new TidingsException("PAYLOAD_TOO_LARGE", bytes + " bytes: send at most " + MAX_FRAME_BYTES);
            }
            sendText(text);
        }

        /** One frame after the other: this WebSocket does not take a second one before it is through with the first. */
        private synchronized void sendText(String text) {
            try {
                socket.sendText(text, true).orTimeout(10, TimeUnit.SECONDS).join();
            } catch (CompletionException error) {
                end(1006, null);
                throw new TidingsException("DISCONNECTED", String.valueOf(error.getCause()));
            }
        }

        // --- what comes

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heardNs = System.nanoTime();
            frame.append(part);
            if (last) {
                String text = frame.toString();
                frame.setLength(0);
                receive(text);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            heardNs = System.nanoTime(); // and is answered by the library
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
            end(statusCode, null);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            System.err.println("the connection failed: " + error);
            end(1006, null);
        }

        private void receive(String text) {
            if (text.equals("PONG")) return;
            if (text.equals("PING")) {
                // Not from this thread, which must not wait for a write.
                CompletableFuture.runAsync(() -> sendText("PONG"));
                return;
            }
            Object message = Json.parse(text);
            if ("reconnect".equals(Json.get(message, "method"))) {
                end(1012, null); // the server restarts, or the token is about to expire
                return;
            }
            Object shape = Json.get(message, "error");
            TidingsException error = shape == null ? null : TidingsException.of(shape);
            if (!(Json.get(message, "id") instanceof Number id)) {
                System.err.println("the server says " + error.getMessage()); // about the whole connection, which it closes if it has to
                return;
            }
            Feed feed = subscribed.get(id.longValue());
            CompletableFuture<Object> answer = waiting.get(id.longValue());
            if (feed != null) receiveEvent(feed, message, error);
            else if (answer == null) return; // it came too late
            else if (error != null) answer.completeExceptionally(error);
            else answer.complete(Json.get(message, "result", "data"));
        }

        private void receiveEvent(Feed feed, Object message, TidingsException error) {
            String type = error == null ? Json.text(message, "result", "type") : "error";
            if (type.equals("data")) {
                feed.receive(Json.text(message, "result", "id"), Json.get(message, "result", "data", "data"));
            } else if (type.equals("stopped") || type.equals("error")) {
                System.err.println(feed.path + " was ended: " + (error == null ? "stopped" : error.getMessage()));
                // It is taken up on a new connection, after a pause; unless it could never be.
                boolean mayReturn = error == null || error.isRetryable() || error.code.equals("INTERNAL_SERVER_ERROR");
                end(1011, mayReturn ? null : error);
            }
        }
    }

    /** JSON as maps, lists, strings, booleans, null, and numbers as {@code Long} or {@code Double}. */
    static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) {
            Json json = new Json(text);
            Object value = json.value();
            if (json.peek() != 0) throw json.error();
            return value;
        }

        /** What is found at the end of the path; {@code null} if there is nothing. */
        static Object get(Object value, String... path) {
            for (String key : path) value = value instanceof Map<?, ?> map ? map.get(key) : null;
            return value;
        }

        static String text(Object value, String... path) {
            return (String) get(value, path);
        }

        static long number(Object value, String... path) {
            return ((Number) get(value, path)).longValue();
        }

        static List<?> list(Object value, String... path) {
            return (List<?>) get(value, path);
        }

        static Map<String, Object> object(Object... keysAndValues) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
            return map;
        }

        static String write(Object value) {
            if (value instanceof String text) return quote(text);
            List<String> parts = new ArrayList<>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, each) -> parts.add(quote((String) key) + ":" + write(each)));
                return "{" + String.join(",", parts) + "}";
            }
            if (value instanceof List<?> list) {
                for (Object each : list) parts.add(write(each));
                return "[" + String.join(",", parts) + "]";
            }
            return String.valueOf(value);
        }

        private static String quote(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char c : text.toCharArray()) {
                if (c == '"' || c == '\\') quoted.append('\\').append(c);
                else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
                else quoted.append(c);
            }
            return quoted.append('"').toString();
        }

        private IllegalArgumentException error() {
            return new IllegalArgumentException("no JSON at character " + at);
        }

        /** The next character that is no white space, which is not taken; 0 at the end. */
        private char peek() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
            return at < text.length() ? text.charAt(at) : 0;
        }

        private boolean take(char c) {
            if (peek() != c) return false;
            at++;
            return true;
        }

        private void expect(char c) {
            if (!take(c)) throw error();
        }

        private Object value() {
            switch (peek()) {
                case '{':
                    return map();
                case '[':
                    return list();
                case '"':
                    return string();
                default:
                    int start = at;
                    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
                    return literal(text.substring(start, at));
            }
        }

        private Object literal(String word) {
            switch (word) {
                case "true":
                    return true;
                case "false":
                    return false;
                case "null":
                    return null;
                default:
                    if (word.matches("-?\\d{1,18}")) return Long.valueOf(word);
                    if (word.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) return Double.valueOf(word);
                    throw error();
            }
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            expect('{');
            if (take('}')) return map;
            do {
                if (peek() != '"') throw error();
                String key = string();
                expect(':');
                map.put(key, value());
            } while (take(','));
            expect('}');
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            expect('[');
            if (take(']')) return list;
            do list.add(value());
            while (take(','));
            expect(']');
            return list;
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"') return string.toString();
                string.append(c == '\\' ? escaped() : c);
            }
            throw error();
        }

        private char escaped() {
            if (at >= text.length()) throw error();
            char c = text.charAt(at++);
            if (c == 'u') {
                if (at + 4 > text.length()) throw error();
                at += 4;
                return (char) Integer.parseInt(text, at - 4, at, 16);
            }
            int known = "bfnrt\"\\/".indexOf(c);
            if (known < 0) throw error();
            return "\b\f\n\r\t\"\\/".charAt(known);
        }
    }
}
