import CPostgres
import Dispatch
import Foundation
import Synchronization

/// PostgreSQL through libpq: as many connections as there are writers, one prepared insert a transaction.
final class BarePostgres: BareEngine {
  /// Why the server could not be measured.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let url: String
  private let writers: Int

  /// A table of its own beside those of the platform.
  init(url: String, writers: Int) throws {
    self.url = url
    self.writers = writers
    let handle = try open()
    defer { PQfinish(handle) }
    PQclear(PQexec(handle, BareLedger.tables))
    PQclear(
      PQexec(handle, "INSERT INTO bare_head SELECT n, 0, '' FROM generate_series(0, \(BareLedger.chains - 1)) AS n"))
  }

  /// The statements by the names under which they are prepared.
  private static let statements = [
    ("row", "INSERT INTO note (organ_id, name, value, version) VALUES ($1, $2, $3, $4)"),
    ("lock", "UPDATE bare_head SET sequence = sequence WHERE chain = $1 RETURNING sequence"),
    (
      "event",
      """
      INSERT INTO bare_event (chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash)
      VALUES ($1, $2, $3, 'bench.noted', 1, 'note', $1, $4, $5)
      """
    ),
    ("head", "UPDATE bare_head SET sequence = $1, hash = $2 WHERE chain = $3"),
  ]

  func commitsASecond(for seconds: Double, isJournaled: Bool) throws -> Double {
    let handles = try (0..<writers).map { _ in try open() }
    defer { for handle in handles { PQfinish(handle) } }
    for handle in handles {
      for (name, text) in Self.statements { PQclear(PQprepare(handle, name, text, 0, nil)) }
    }
    let total = Total()
    let links = handles.map { UInt(bitPattern: $0) }
    let start = ContinuousClock.now
    let group = DispatchGroup()
    for writer in 0..<writers {
      let writers = writers
      group.enter()
      // Threads of their own: the queues of the system run only as many blocking tasks as there are processors.
      Thread.detachNewThread {
        var count = 0
        while (ContinuousClock.now - start).seconds < seconds {
          let handle = OpaquePointer(bitPattern: links[writer])
          let chain = (writer + count * writers) % BareLedger.chains
          guard isJournaled ? Self.journal(handle, chain) : Self.insert(handle, chain) else { break }
          count += 1
        }
        total.add(count)
        group.leave()
      }
    }
    group.wait()
    return Double(total.value) / (ContinuousClock.now - start).seconds
  }

  /// What all writers have done together.
  private final class Total: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .relaxed) }
    func add(_ number: Int) { count.add(number, ordering: .relaxed) }
  }

  private func open() throws -> OpaquePointer {
    guard let handle = PQconnectdb(url), PQstatus(handle) == CONNECTION_OK else {
      throw Fault(description: "the server of the test does not answer")
    }
    return handle
  }

  private static func journal(_ handle: OpaquePointer?, _ chain: Int) -> Bool {
    PQclear(PQexec(handle, "BEGIN"))
    let head = execute(handle, "lock", ["\(chain)"])
    let sequence = (PQgetvalue(head, 0, 0).flatMap { Int(String(cString: $0)) } ?? 0) + 1
    PQclear(head)
    let (number, hash) = ("\(sequence)", BareLedger.hash)
    PQclear(execute(handle, "event", ["\(chain)", number, BareLedger.moment, BareLedger.body, hash]))
    PQclear(execute(handle, "head", [number, hash, "\(chain)"]))
    guard insert(handle, chain) else { return false }
    let end = PQexec(handle, "COMMIT")
    defer { PQclear(end) }
    return PQresultStatus(end) == PGRES_COMMAND_OK
  }

  private static func insert(_ handle: OpaquePointer?, _ chain: Int) -> Bool {
    let result = execute(handle, "row", ["\(chain)", BareLedger.name(), NoteWrite.text, "1"])
    defer { PQclear(result) }
    return PQresultStatus(result) == PGRES_COMMAND_OK
  }

  private static func execute(_ handle: OpaquePointer?, _ name: String, _ values: [String]) -> OpaquePointer? {
    let texts = values.map { Array($0.utf8CString) }
    let places = texts.indices.map { texts[..<$0].reduce(0) { $0 + $1.count } }
    return Array(texts.joined()).withUnsafeBufferPointer { bytes in
      let pointers = places.map { place in bytes.baseAddress.map { $0 + place } }
      return pointers.withUnsafeBufferPointer {
        PQexecPrepared(handle, name, Int32(values.count), $0.baseAddress, nil, nil, 0)
      }
    }
  }
}
