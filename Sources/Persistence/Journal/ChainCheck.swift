import CivilTime
import Disclosure

/// Examines one chain event by event, without remembering more than the last one.
struct ChainCheck {
  let chain: Int64
  private(set) var report = JournalReport()
  private var sequence: Int64 = 0
  private var accepted: Set<String> = [""]
  private var lastHash = ""
  private var signed: ArraySlice<SignedHead>

  /// Begins a chain whose signed heads are given in the order of their sequence.
  init(chain: Int64, signed: [SignedHead]) {
    self.chain = chain
    self.signed = signed[...]
    report.chains = 1
  }

  /// Takes the next event.
  mutating func take(_ row: JournalRow) {
    report.events += 1
    let body = JournalBody(text: row.text)
    let number = row.columns?.sequence ?? body?.sequence ?? sequence + 1
    let place = JournalDefect.Place.event(chain: chain, sequence: number)
    let computed = row.computedHash
    if computed != row.hash { report.add(JournalDefect(place, .changed)) }
    follow(number, at: place, previous: body?.previous)
    if let body {
      if let column = row.contradiction(of: body) { report.add(JournalDefect(place, .column(column))) }
    } else if computed == row.hash {
      report.add(JournalDefect(place, .unreadable))
    }
    compare(row.hash, at: number, place)
    // After a changed event its neighbour may agree with the old hash or the new one; the change was named already.
    accepted = [row.hash, computed]
    lastHash = row.hash
    sequence = max(sequence, number)
  }

  /// Compares the end with what the database tells of it, and with what was signed.
  mutating func finish(head: JournalHead?) {
    let place = JournalDefect.Place.head(chain: chain)
    let signedEnd = signed.last?.sequence ?? 0
    let end = max(head?.sequence ?? 0, signedEnd)
    if end > sequence {
      report.add(JournalDefect(place, .cutOff(from: sequence + 1, through: end)))
    } else if head?.sequence != sequence || head?.hash != lastHash {
      if head != nil || sequence > 0 { report.add(JournalDefect(place, .wrongHead)) }
    }
  }

  private mutating func follow(_ number: Int64, at place: JournalDefect.Place, previous: String?) {
    if number <= sequence {
      report.add(JournalDefect(place, .repeated))
    } else if number > sequence + 1 {
      report.add(JournalDefect(place, .missing(from: sequence + 1, through: number - 1)))
    } else if let previous, !accepted.contains(previous) {
      report.add(JournalDefect(place, .unchained))
    }
  }

  private mutating func compare(_ hash: String, at number: Int64, _ place: JournalDefect.Place) {
    while let head = signed.first, head.sequence <= number {
      signed.removeFirst()
      guard head.sequence == number else { continue }
      report.checkpoints += 1
      if head.hash != hash { report.add(JournalDefect(place, .unsigned(at: head.at))) }
    }
  }
}
