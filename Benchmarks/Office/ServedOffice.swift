import Foundation

/// The server of an installation, in a process of its own, as `gongkai serve` runs it.
final class ServedOffice {
  private let process = Process()
  /// The port that it answers on.
  private(set) var port = 0
  /// How long it took from the start of the process to the first healthy answer.
  private(set) var start = Duration.zero

  /// Starts the server of an installation, and waits until it is healthy.
  init(environment: [String: String]) throws {
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["serve"]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging([
        "GONGKAI_PORT": "0", "GONGKAI_REQUESTS_PER_MINUTE": "0", "GONGKAI_SEARCHES_PER_MINUTE": "0",
        "GONGKAI_LOG_LEVEL": "error",
      ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    let clock = ContinuousClock()
    let begin = clock.now
    try process.run()
    // One line: name, address.
    var line: [UInt8] = []
    while !line.contains(UInt8(ascii: "\n")), let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
      line.append(byte)
    }
    let text = String(decoding: line, as: UTF8.self)
    guard let found = text.firstMatch(of: /:(\d+)\/\s*$/), let port = Int(found.output.1) else {
      throw KeepAliveClient.Fault(description: "the server did not start: \(text)")
    }
    self.port = port
    guard try KeepAliveClient(port: port).get("/healthz").status == 200 else {
      throw KeepAliveClient.Fault(description: "the server is not healthy")
    }
    start = clock.now - begin
  }

  /// The processor time of its threads so far, in milliseconds; that of a PostgreSQL beside it is not in it.
  var processorMilliseconds: Double {
    let tasks = "/proc/\(process.processIdentifier)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.reduce(0) { sum, thread in
      let times = try? String(contentsOfFile: "\(tasks)/\(thread)/schedstat", encoding: .utf8)
      return sum + (times?.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1_000_000
    }
  }

  /// Lets it finish and end.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  deinit { if process.isRunning { process.terminate() } }
}
