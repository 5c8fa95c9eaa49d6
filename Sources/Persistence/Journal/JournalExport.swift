public import CivilTime
import Disclosure

/// The journal as lines of JSON for outsiders; the form is described in docs/journal-format.md.
public struct JournalExport {
  private let reader: JournalReader
  private let write: ([UInt8]) throws -> Void
  private var portion: [UInt8] = []

  /// An export that hands its bytes over portion by portion.
  public init(_ connection: any Connection, to write: @escaping ([UInt8]) throws -> Void) {
    reader = JournalReader(connection)
    self.write = write
  }

  /// Writes chains, in the order of their numbers.
  ///
  /// - Returns: how many events were written.
  public mutating func run(chains: [Int64], at moment: Instant) throws -> Int {
    line { writer in
      writer.raw("{\"algorithm\":\"SM3\",\"exportedAt\":")
      writer.quoted(moment.description)
      writer.raw(",\"format\":\"gongkai.journal/1\"}")
    }
    var events = 0
    for chain in chains.sorted() {
      try reader.forEach(in: chain) { row in
        events += 1
        try add(row)
      }
      try add(try reader.head(of: chain) ?? JournalHead(chain: chain, sequence: 0, hash: ""))
    }
    line { writer in
      writer.raw("{\"end\":{\"chains\":")
      writer.number(Int64(chains.count))
      writer.raw(",\"events\":")
      writer.number(Int64(events))
      writer.raw("}}")
    }
    try write(portion)
    portion = []
    return events
  }

  private mutating func add(_ row: JournalRow) throws {
    line { writer in
      writer.raw("{\"body\":")
      writer.quoted(row.text)
      writer.raw(",\"hash\":")
      writer.quoted(row.hash)
      writer.raw("}")
    }
    if portion.count > 65_536 {
      try write(portion)
      portion.removeAll(keepingCapacity: true)
    }
  }

  private mutating func add(_ head: JournalHead) throws {
    line { writer in
      writer.raw("{\"head\":{\"chain\":")
      writer.number(head.chain)
      writer.raw(",\"hash\":")
      writer.quoted(head.hash)
      writer.raw(",\"sequence\":")
      writer.number(head.sequence)
      writer.raw("}}")
    }
  }

  private mutating func line(_ fill: (inout CanonicalWriter) -> Void) {
    var writer = CanonicalWriter()
    fill(&writer)
    portion += writer.bytes
    portion.append(UInt8(ascii: "\n"))
  }
}
