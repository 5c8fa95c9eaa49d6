import CPostgres
import Dispatch
import Foundation
import Persistence
import Synchronization

/// PostgreSQL through libpq: as many connections as there are writers, each with the tapes of some organs.
struct BarePostgresFiling: BareFiling {
  /// A schema that the platform has made.
  let url: String
  /// How many connections.
  let writers: Int

  func play(_ tapes: [FilingTape], for seconds: Double, from first: Int) throws -> [Double] {
    let results = Results()
    let group = DispatchGroup()
    let (url, writers) = (url, writers)
    for writer in 0..<writers {
      group.enter()
      Thread.detachNewThread {
        let own = tapes.enumerated().filter { $0.offset % writers == writer }.map(\.element)
        results.add(Self.play(own, at: url, for: seconds, from: first))
        group.leave()
      }
    }
    group.wait()
    let (times, fault) = results.all
    if let fault { throw BarePostgres.Fault(description: fault) }
    return times
  }

  /// What all writers have done together.
  private final class Results: Sendable {
    private let list = Mutex<(times: [Double], fault: String?)>(([], nil))
    var all: (times: [Double], fault: String?) { list.withLock { $0 } }
    func add(_ result: (times: [Double], fault: String?)) {
      list.withLock { list in
        list.times += result.times
        list.fault = list.fault ?? result.fault
      }
    }
  }

  private static func play(
    _ tapes: [FilingTape], at url: String, for seconds: Double, from first: Int
  ) -> (times: [Double], fault: String?) {
    guard let handle = PQconnectdb(url), PQstatus(handle) == CONNECTION_OK else { return ([], "no connection") }
    defer { PQfinish(handle) }
    for (tape, texts) in tapes.map({ $0.texts { "$\($0)" } }).enumerated() {
      for (line, text) in texts.enumerated() { PQclear(PQprepare(handle, "t\(tape)_\(line)", text, 0, nil)) }
    }
    var times: [Double] = []
    let start = ContinuousClock.now
    while !tapes.isEmpty, (ContinuousClock.now - start).seconds < seconds {
      let (tape, round) = (times.count % tapes.count, times.count / tapes.count)
      let begun = ContinuousClock.now
      PQclear(PQexec(handle, "BEGIN"))
      for (line, values) in tapes[tape].values(first + round).enumerated() {
        if let fault = execute(handle, "t\(tape)_\(line)", values) { return (times, fault) }
      }
      let end = PQexec(handle, "COMMIT")
      defer { PQclear(end) }
      guard PQresultStatus(end) == PGRES_COMMAND_OK else { return (times, "a filing was not committed") }
      times.append((ContinuousClock.now - begun).seconds * 1_000)
    }
    return (times, nil)
  }

  private static func execute(_ handle: OpaquePointer, _ name: String, _ values: [SQLValue]) -> String? {
    let texts = values.map { text(of: $0).map { Array($0.utf8CString) } }
    var places: [Int?] = []
    var bytes: [CChar] = []
    for text in texts {
      places.append(text == nil ? nil : bytes.count)
      bytes += text ?? []
    }
    let result = bytes.withUnsafeBufferPointer { buffer in
      let pointers = places.map { place in place.flatMap { place in buffer.baseAddress.map { $0 + place } } }
      return pointers.withUnsafeBufferPointer {
        PQexecPrepared(handle, name, Int32(values.count), $0.baseAddress, nil, nil, 0)
      }
    }
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK else { return nil }
    return String(cString: PQerrorMessage(handle))
  }

  private static func text(of value: SQLValue) -> String? {
    switch value {
    case .null: nil
    case .integer(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): "\\x" + bytes.map { String(format: "%02x", $0) }.joined()
    }
  }
}
