import CivilTime

/// Plays one piece of work at the desk, act by act, each on its day.
protocol DemonstrationPlayer: Sendable {
  /// The days of its acts, in order.
  var days: [CivilDate] { get }

  /// Plays an act.
  mutating func play(_ place: Int, in book: inout DemonstrationBook) async throws
}

extension DemonstrationBook {
  /// Plays all acts of all players by their days, since the journal knows no way back.
  mutating func play(_ players: [any DemonstrationPlayer]) async throws {
    var players = players
    let cues = players.indices.flatMap { player in
      players[player].days.enumerated().map { (day: $1.dayNumber, player: player, place: $0) }
    }
    .sorted { ($0.day, $0.player, $0.place) < ($1.day, $1.player, $1.place) }
    for cue in cues {
      clock.set(CivilDate(dayNumber: cue.day), minute: 9 * 60)
      try await players[cue.player].play(cue.place, in: &self)
    }
  }
}
