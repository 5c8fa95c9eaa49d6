import CivilTime
public import Disclosure
import Persistence

/// What the ledger has of the case that a row of an old register tells of.
public enum RegisterStanding: Hashable, Sendable {
  /// Nothing: the row becomes a case.
  case new
  /// Everything.
  case known
  /// The case, without some of its reconsiderations and suits, which are added.
  case lacking(remedies: Int)
  /// A case of the same number of which the ledger says something else, in these columns; none are named where the
  /// asker may not see the case. It is left alone.
  case differing([RegisterColumn])

  /// Whether the case is there already.
  public var isKnown: Bool {
    switch self {
    case .known, .lacking: true
    case .new, .differing: false
    }
  }

  /// What somebody has to look at, cell by cell; empty where nothing differs.
  var differences: [Issue] {
    guard case .differing(let columns) = self else { return [] }
    guard !columns.isEmpty else { return [Issue(RegisterColumn.number.field, "register.issue.differs")] }
    return columns.map { Issue($0.field, "register.issue.differsHere") }
  }
}

extension RegisterTally {
  /// Counts a row in which nothing is wrong by what the ledger has of its case.
  public mutating func count(_ standing: RegisterStanding) {
    switch standing {
    case .new: imported += 1
    case .known: known += 1
    case .lacking(let count):
      known += 1
      remedies += count
    case .differing: differing += 1
    }
  }
}

extension RegisterEntry {
  /// What the ledger has of the case, where it has one of this number.
  func standing(beside line: RegisterLine, isVisible: Bool) -> RegisterStanding {
    let compared = compared(with: line.remedies)
    let columns = differences(from: line) + (compared.isContradicted ? [.remedyDecision] : [])
    guard columns.isEmpty else { return .differing(isVisible ? columns : []) }
    return compared.missing.isEmpty ? .known : .lacking(remedies: compared.missing.count)
  }

  /// The columns in which the row says something else than the ledger; what it does not say makes no difference, nor does
  /// who works on the case now.
  private func differences(from line: RegisterLine) -> [RegisterColumn] {
    var columns: [RegisterColumn] = []
    func compare(_ column: RegisterColumn, _ isSame: Bool) { if !isSame { columns.append(column) } }
    compare(.receivedOn, line.receivedOn == receivedOn.description)
    if saysChannel { compare(.channel, line.channel == channel) }
    compare(.kind, line.applicant.kind == kind)
    // A list that was taken out of the ledger masks the names of natural persons.
    compare(.name, line.applicant.name == name || line.applicant.maskedName == name)
    compare(.content, line.matter.summary == content)
    if let ending {
      compare(.outcome, line.ending == ending)
      compare(.dispatchedOn, line.dispatchedOn == dispatchedOn)
    }
    if let delivery { compare(.delivery, delivery == line.delivery ?? line.wished || delivery == line.wished) }
    return columns
  }

  /// Which of the row's remedies a case lacks, and whether the ledger says something else of one that it has.
  func compared(with known: [RemedyCase]) -> (missing: [RegisterRemedy], isContradicted: Bool) {
    var (rest, missing, isContradicted) = (known, [RegisterRemedy](), false)
    for remedy in remedies {
      let same = rest.indices.filter { rest[$0].path == remedy.path && rest[$0].acceptedOn == remedy.acceptedOn }
      guard let index = same.first(where: { !remedy.contradicts(rest[$0]) }) ?? same.first else {
        missing.append(remedy)
        continue
      }
      if remedy.contradicts(rest[index]) { isContradicted = true }
      rest.remove(at: index)
    }
    return (missing, isContradicted)
  }
}

extension RegisterRemedy {
  /// Whether the ledger has another decision than the register; one that the register does not know yet is none.
  fileprivate func contradicts(_ known: RemedyCase) -> Bool {
    decision != nil && (known.decision != decision || known.endedOn != endedOn)
  }
}
