import Disclosure

/// Matters that one index finds, and mostly in the order of a list; a page is merged from the first of each stream.
struct MatterStream {
  /// What the index is asked for.
  var conditions: [SQLText] = []
  /// How the column of the organ is spelt where it is compared: a plus keeps both engines from choosing its index where
  /// there is a better one.
  var organ: SQLText = "+m.organ_id"
  /// Whether the rows come in the order of the list, so that they are looked at one by one until the page is full.
  var isWalked = false
  /// Whether the index finds so few that they are sorted; the index of the order would find far more.
  var isSorted = false

  /// The streams of a list.
  static func streams(of filter: MatterFilter, _ extent: MatterExtent) -> [MatterStream] {
    if filter.number != nil || extent.rarity != nil { return [MatterStream()] }
    let isUnfinished = filter.isUnfinished
    if filter.assignee != nil { return filter.sort == .due ? ofStates([], filter) : [MatterStream()] }
    if filter.kind == .request, filter.sort == .due, !isUnfinished, extent.matters > MatterRepository.sortable {
      return ofStages(filter)
    }
    if let organs = extent.organs, !organs.isEmpty {
      return organs.flatMap { organ in
        let own: SQLText = "m.organ_id = \(organ.rawValue)"
        guard filter.sort == .due || isUnfinished else { return [MatterStream(conditions: [own], isWalked: true)] }
        return ofStates([own], filter)
      }
    }
    // Of a stage that many have but few in a row, such as closed before archived, an order over all would pass by most.
    if !filter.request.stages.isEmpty, filter.kind == .request, extent.matters > MatterRepository.sortable {
      return ofStages(filter)
    }
    // What is unfinished is little beside what was ever received, but lies at the end of an order by number or date.
    if isUnfinished && filter.sort != .due { return [MatterStream(organ: "m.organ_id", isSorted: true)] }
    if extent.matters <= MatterRepository.sortable { return [MatterStream(organ: "m.organ_id")] }
    return [MatterStream(isWalked: true)]
  }

  /// One stream for each state, whose index goes by due date.
  private static func ofStates(_ conditions: [SQLText], _ filter: MatterFilter) -> [MatterStream] {
    let states = filter.states.isEmpty ? Set(Matter.State.allCases) : filter.states
    let isInOrder = filter.sort == .due
    return states.map(\.rawValue).sorted().map {
      MatterStream(conditions: conditions + ["m.state = \($0)"], isWalked: isInOrder, isSorted: !isInOrder)
    }
  }

  /// One stream for each stage that is wanted; all stages of what is worked on have an index of their own.
  ///
  /// Stages have an index for each order.
  private static func ofStages(_ filter: MatterFilter) -> [MatterStream] {
    let wanted = filter.request.stages
    let stages = RequestStage.allCases.filter { wanted.isEmpty ? $0.isEnded : wanted.contains($0) }
    var streams = stages.map { MatterStream(conditions: ["m.stage = \($0.rawValue)"], isWalked: true) }
    if wanted.isEmpty && filter.states != [.closed] {
      streams.append(MatterStream(conditions: ["m.state IN ('open', 'inApproval')"], isWalked: true))
    }
    return streams
  }
}

extension MatterFilter {
  /// Whether only what is worked on is wanted.
  fileprivate var isUnfinished: Bool { !states.isEmpty && states.isSubset(of: [.open, .inApproval]) }
}
