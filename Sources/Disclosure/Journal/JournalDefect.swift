public import CivilTime

/// Something in the journal, or in its checkpoints, that is not as it was written.
public struct JournalDefect: Hashable, Sendable {
  /// Where.
  public enum Place: Hashable, Sendable {
    /// At an event.
    case event(chain: Int64, sequence: Int64)
    /// At the end of a chain.
    case head(chain: Int64)
    /// At a line of the file of checkpoints.
    case checkpoint(line: Int)
    /// At a line of an exported file.
    case line(Int)
  }

  /// What.
  public enum Fault: Hashable, Sendable {
    /// The text of the event is not in the form of the journal.
    case unreadable
    /// The text does not have the hash that stands beside it: one of the two was changed.
    case changed
    /// A column says something else than the text.
    case column(String)
    /// The text names another hash than that of the event before: one of the two was replaced.
    case unchained
    /// Events are missing before this one.
    case missing(from: Int64, through: Int64)
    /// The event stands there again, or in the wrong order.
    case repeated
    /// The end of the chain is missing, from this event on.
    case cutOff(from: Int64, through: Int64)
    /// There are more events than the end of the chain tells, or it tells another hash.
    case wrongHead
    /// The hash is not the one that was signed: the chain was rewritten after that moment.
    case unsigned(at: Instant)
    /// The file has no end, or counts other events than it holds.
    case incomplete
    /// The signature is not that of the key.
    case badSignature
    /// The line names another hash than that of the line before: lines were changed, removed or swapped.
    case brokenCheckpoints
    /// The chain was shorter than a day earlier.
    case wentBack(chain: Int64)
  }

  /// Where.
  public var place: Place
  /// What.
  public var fault: Fault

  /// A defect.
  public init(_ place: Place, _ fault: Fault) {
    self.place = place
    self.fault = fault
  }
}

extension JournalDefect {
  /// The key of the sentence that names the place.
  public var placeKey: String {
    switch place {
    case .event: "journal.place.event"
    case .head: "journal.place.head"
    case .checkpoint: "journal.place.checkpoint"
    case .line: "journal.place.line"
    }
  }

  /// The key of the sentence that says what is wrong.
  public var faultKey: String {
    switch fault {
    case .unreadable: "journal.defect.unreadable"
    case .changed: "journal.defect.changed"
    case .column: "journal.defect.column"
    case .unchained: "journal.defect.unchained"
    case .missing: "journal.defect.missing"
    case .repeated: "journal.defect.repeated"
    case .cutOff: "journal.defect.cutOff"
    case .wrongHead: "journal.defect.wrongHead"
    case .unsigned: "journal.defect.unsigned"
    case .incomplete: "journal.defect.incomplete"
    case .badSignature: "journal.defect.badSignature"
    case .brokenCheckpoints: "journal.defect.brokenCheckpoints"
    case .wentBack: "journal.defect.wentBack"
    }
  }

  /// What stands in both sentences.
  public var arguments: [String: String] {
    var arguments: [String: String] = [:]
    switch place {
    case .event(let chain, let sequence): arguments = ["chain": "\(chain)", "sequence": "\(sequence)"]
    case .head(let chain): arguments = ["chain": "\(chain)"]
    case .checkpoint(let line), .line(let line): arguments = ["line": "\(line)"]
    }
    switch fault {
    case .column(let name): arguments["column"] = name
    case .missing(let from, let through), .cutOff(let from, let through):
      arguments["from"] = "\(from)"
      arguments["through"] = "\(through)"
    case .unsigned(let at): arguments["at"] = "\(at.beijingDate) \(at.beijingTime)"
    case .wentBack(let chain): arguments["shorter"] = "\(chain)"
    default: break
    }
    return arguments
  }
}

/// What an examination of the journal found.
public struct JournalReport: Hashable, Sendable {
  /// How many chains were read.
  public var chains = 0
  /// How many events were read.
  public var events = 0
  /// How many checkpoints were compared.
  public var checkpoints = 0
  /// How many defects there are.
  public private(set) var defectCount = 0
  /// The first of them.
  public private(set) var defects: [JournalDefect] = []

  /// How many defects are listed; further ones are only counted.
  public static let listed = 200

  /// A report of nothing yet.
  public init() {}

  /// Whether everything is as it was written.
  public var isSound: Bool { defectCount == 0 }

  /// Adds a defect.
  public mutating func add(_ defect: JournalDefect) {
    defectCount += 1
    if defects.count < Self.listed { defects.append(defect) }
  }

  /// Adds what another part of the examination found.
  public mutating func add(_ other: JournalReport) {
    chains += other.chains
    events += other.events
    checkpoints += other.checkpoints
    defectCount += other.defectCount
    defects += other.defects.prefix(Self.listed - defects.count)
  }
}
