extension MatterFilter {
  /// The same list, asked for in a way that is answered sooner: a stage tells the state, and a request that was taken
  /// back is closed like any other.
  public var narrowed: MatterFilter {
    guard kind == .request else { return self }
    var filter = self
    if states.contains(.closed) { filter.states.remove(.withdrawn) }
    let told = Set(request.stages.map { $0.isEnded ? [Matter.State.closed] : [.open, .inApproval] }.joined())
    if !told.isEmpty, filter.states.isEmpty || filter.states.isSuperset(of: told) { filter.states = told }
    return filter
  }
}

extension RequestStage {
  /// Whether nothing is left to do but to file the case, or not even that: the matter is closed.
  public var isEnded: Bool { self == .closed || self == .archived }
}
