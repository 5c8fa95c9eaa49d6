import Foundation
import Screening

extension ScreeningCommand {
  /// Has the peers look for the same terms in the same text, and compares what they found: terms and where they end.
  func compare(
    _ python: String, _ words: [String], _ paragraphs: [String], _ events: [Automaton.Event], _ speed: Double
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "screening-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(words.joined(separator: "\n").utf8).write(to: folder.appending(path: "terms"))
    try Data((paragraphs.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: "text"))
    let lines = events.map { "\($0.literal) \($0.end)" }.joined(separator: "\n")
    try Data(lines.utf8).write(to: folder.appending(path: "found"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", Self.script, folder.path, String(speed), String(rounds)]
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { print("the peers did not agree or did not run") }
  }

  private static let script = """
    import sys, time
    folder, ours, rounds = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    data = open(folder + "/text", "rb").read()
    text = data.decode()
    terms = open(folder + "/terms").read().split("\\n")
    found = {tuple(map(int, line.split())) for line in open(folder + "/found")}
    size = len(data) / 1e6

    def best(body):
      times = []
      for _ in range(rounds):
        start = time.process_time()
        result = body()
        times.append(time.process_time() - start)
      return result, size / min(times)

    def tell(name, got, speed):
      same = got == found
      print(f"{name}: {speed:.0f} MB/s, {len(got)} hits, {'the same' if same else 'OTHER'} terms and ends;"
            f" ours is {ours / speed:.1f} times as fast", flush=True)
      return same

    import ahocorasick
    machine = ahocorasick.Automaton()
    for number, term in enumerate(terms): machine.add_word(term, number)
    machine.make_automaton()
    hits, speed = best(lambda: list(machine.iter(text)))
    wanted = sorted({end for end, _ in hits})
    ends, at, byte = {}, 0, 0
    for end in wanted:
      byte += len(text[at:end + 1].encode())
      at = end + 1
      ends[end] = byte
    same = tell("pyahocorasick", {(number, ends[end]) for end, number in hits}, speed)

    import hyperscan
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(expressions=[t.encode() for t in terms], ids=list(range(len(terms))),
                     elements=len(terms), flags=[0] * len(terms))
    def scan():
      hits = []
      database.scan(data, match_event_handler=lambda number, start, end, flags, context: hits.append((number, end)))
      return hits
    hits, speed = best(scan)
    same = tell("hyperscan", set(hits), speed) and same
    sys.exit(0 if same else 1)
    """
}
