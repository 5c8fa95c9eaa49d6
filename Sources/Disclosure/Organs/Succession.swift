public import CivilTime

/// That a function went from one organ to another in a reorganisation (职权划转).
///
/// Information moves with the function: the organ that has it today answers for what its predecessor made.
public struct Succession: Hashable, Sendable {
  /// The number of a succession.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The succession of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// Who had the function.
  public var from: Organ.ID
  /// Who has it since.
  public var to: Organ.ID
  /// The function in words; empty for all that the organ had left.
  public var function: String
  /// The first day on which the new organ has it.
  public var effectiveOn: CivilDate
  /// The document that orders it.
  public var basis: String

  /// A succession.
  public init(id: ID, from: Organ.ID, to: Organ.ID, function: String, effectiveOn: CivilDate, basis: String) {
    self.id = id
    self.from = from
    self.to = to
    self.function = function
    self.effectiveOn = effectiveOn
    self.basis = basis
  }

  /// Whether another one says the same of the same organs.
  public func saysTheSame(as other: Succession) -> Bool {
    (from, to, function, effectiveOn) == (other.from, other.to, other.function, other.effectiveOn)
  }

  /// What is wrong with it.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    if function.count > 100 { issues.append(Issue("function", "organ.tooLong", ["max": "100"])) }
    if basis.isEmpty { issues.append(Issue("basis", "organ.succession.basisMissing")) }
    if basis.count > 200 { issues.append(Issue("basis", "organ.tooLong", ["max": "200"])) }
    return issues
  }
}

/// Where a function went, from organ to organ.
public struct SuccessionChain: Hashable, Sendable {
  /// The organ that has the function on the day in question.
  public let organ: Organ.ID
  /// The steps that led there, in the order of time.
  public let steps: [Succession]

  /// Follows a function from an organ until a day.
  ///
  /// A succession that names the function goes before one of all functions. Each step takes effect no earlier than the
  /// one before it, so that a function may come back to where it was.
  public init(from start: Organ.ID, function: String, on day: CivilDate, in successions: [Succession]) {
    var rest = successions.filter { $0.effectiveOn <= day && ($0.function == function || $0.function.isEmpty) }
      .sorted { left, right in
        (left.effectiveOn, left.function.isEmpty ? 1 : 0, left.id.rawValue)
          < (right.effectiveOn, right.function.isEmpty ? 1 : 0, right.id.rawValue)
      }
    var organ = start
    var steps: [Succession] = []
    while let index = rest.firstIndex(where: { $0.from == organ }) {
      let step = rest[index]
      steps.append(step)
      organ = step.to
      // The rest is in order of time: nothing that took effect before this step can follow it, except on its day.
      rest = rest.enumerated().filter { $0.offset != index && $0.element.effectiveOn >= step.effectiveOn }.map(
        \.element)
    }
    self.organ = organ
    self.steps = steps
  }
}
