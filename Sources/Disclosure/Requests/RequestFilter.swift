/// What a list of requests is narrowed to, beside what every list of matters can be.
public struct RequestFilter: Hashable, Sendable {
  /// Where they stand; anywhere where empty.
  public var stages: Set<RequestStage>
  /// How they came.
  public var channel: RequestChannel?
  /// What the applicant is.
  public var applicant: Party.Kind?

  /// A filter; everything where nothing is said.
  public init(stages: Set<RequestStage> = [], channel: RequestChannel? = nil, applicant: Party.Kind? = nil) {
    self.stages = stages
    self.channel = channel
    self.applicant = applicant
  }
}
