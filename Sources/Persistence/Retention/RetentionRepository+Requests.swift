import Disclosure

extension RetentionRepository {
  /// What erases the words of a request: of the decision, the letters, the consultations and the notes of its steps.
  ///
  /// What was counted, decided and delivered on which day stays, as do the numbers of letters and the hashes of their
  /// words.
  static func requestTexts(of matter: Matter.ID) -> [SQLText] {
    let id = matter.rawValue
    // A letter without words: what reads letters finds a draft of that kind with nothing in it.
    let wordless = #"{"edits":{},"enclosures":[],"remedies":[],"template":{"blocks":[],"kind":""#
    return [
      """
      UPDATE request
         SET applicant_key = '', content_key = '', index_number = '', assistance = '', details = '', proposal = '', rectification = '',
             extension = '', rating_note = '', secret_hash = ''
       WHERE id = \(id)
      """,
      "UPDATE request_step SET note = '' WHERE matter_id = \(id) AND note <> ''",
      "UPDATE request_evidence SET note = '' WHERE matter_id = \(id) AND note <> ''",
      "UPDATE consultation SET name = '', question = '', reasons = '' WHERE matter_id = \(id)",
      "UPDATE delivery SET reference = '', note = '' WHERE matter_id = \(id)",
      """
      UPDATE letter
         SET draft = \(wordless) || kind || '","version":1},"values":{}}',
             frozen = CASE WHEN frozen IS NULL THEN NULL ELSE '' END
       WHERE matter_id = \(id)
      """,
    ]
  }
}
