extension Migrations {
  /// The numbers are those of `SearchMark` of the PostgreSQL engine; SQLite needs none of it.
  static let searchMarks = Migration(
    13, "检索标记",
    shared: "",
    postgres: """
      UPDATE search_text
         SET grams = search_text.grams || array_to_tsvector(ARRAY[
               chr(31) || '12.' || (d.id >> 12), chr(31) || '14.' || (d.id >> 14),
               chr(31) || '16.' || (d.id >> 16), chr(31) || '18.' || (d.id >> 18), chr(31) || 'o' || d.organ_id])
        FROM search_document d
       WHERE d.id = search_text.document_id;
      UPDATE search_text
         SET grams = grams || array_to_tsvector(ARRAY[chr(31) || 'm'])
       WHERE document_id IN (SELECT document_id FROM search_text WHERE part > 0);
      """)
}
